import { canonicalOutput } from '../../guide/answers/text.ts';
import type { Outcome } from '../../guide/kinds/outcome.ts';
import { gradePredict } from '../../guide/kinds/predict/grade.ts';
import { TypedQuestion } from '../typed/typed.element.ts';

/** Type what the code prints. */
class PredictQuestion extends TypedQuestion {
  protected grade(typed: string): Outcome {
    return gradePredict(this.dataset.key ?? '', typed);
  }

  protected isForeseen(typed: string, foreseen: string): boolean {
    return canonicalOutput(typed) === canonicalOutput(foreseen);
  }

  protected override verdict({ right, score }: Outcome): string {
    if (right) return 'Right.';
    return score > 0 ? 'Not yet: some lines are right.' : 'Not yet.';
  }
}

customElements.define('predict-question', PredictQuestion);
