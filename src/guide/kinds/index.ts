import type { Body } from '../body.ts';
import type { Kind } from '../schema/vocabulary.ts';
import { parseAnswer, type AnswerItem } from './answer/parse.ts';
import { parseChoice, type ChoiceItem } from './choice/parse.ts';
import { parseOrder, type OrderItem } from './order/parse.ts';
import { parsePredict, type PredictItem } from './predict/parse.ts';
import { parseRecall, type RecallItem } from './recall/parse.ts';
import { parseSpot, type SpotItem } from './spot/parse.ts';

/** What a question asks, in the shape of its kind. */
export type Item = ChoiceItem | RecallItem | OrderItem | PredictItem | AnswerItem | SpotItem;

/** How each kind is read from a question's body: the item, or nothing when diagnostics say why. */
export const parsers: { readonly [K in Kind]: (body: Body) => Extract<Item, { kind: K }> | undefined } = {
  choice: parseChoice,
  recall: parseRecall,
  order: parseOrder,
  predict: parsePredict,
  answer: parseAnswer,
  spot: parseSpot,
};
