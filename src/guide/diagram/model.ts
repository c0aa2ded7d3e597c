/** What a diagram says, without where anything stands: that is for `src/diagrams` to work out. */
export type Drawing = Graph | Sequence;

/** Boxes and arrows: a flowchart, or the states of a thing. */
export interface Graph {
  readonly kind: 'graph';
  readonly direction: Direction;
  /** In the order of the file, a group before what is in it. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export type Direction = 'down' | 'right';

export interface GraphNode {
  readonly id: string;
  /** The group that it stands in. */
  readonly parent: string | undefined;
  readonly shape: Shape;
  /** The first line is the name, the others say more about it. */
  readonly lines: readonly string[];
  /** What the reader should look at: drawn in the highlighter's colour. */
  readonly isPoint: boolean;
}

/** A group holds other nodes; start and end are where the life of a state machine begins and ends. */
export type Shape = 'box' | 'round' | 'pill' | 'store' | 'group' | 'start' | 'end';

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly lines: readonly string[];
  readonly stroke: 'solid' | 'dotted' | 'thick';
  readonly hasTail: boolean;
  readonly hasHead: boolean;
}

/** Who says what to whom, from top to bottom. */
export interface Sequence {
  readonly kind: 'sequence';
  readonly actors: readonly Actor[];
  readonly steps: readonly Step[];
}

export interface Actor {
  readonly id: string;
  readonly lines: readonly string[];
}

export type Step =
  | { readonly kind: 'message'; readonly from: string; readonly to: string; readonly text: string; readonly isDotted: boolean }
  | { readonly kind: 'note'; readonly from: string; readonly to: string; readonly text: string }
  /** From here, or up to here, an actor is at work: it has what the diagram is about. */
  | { readonly kind: 'activate'; readonly actor: string }
  | { readonly kind: 'deactivate'; readonly actor: string }
  /** A stretch that belongs together, drawn on a tinted ground. */
  | { readonly kind: 'band' }
  | { readonly kind: 'endBand' };

/** The lines of a label, which `<br>` divides. */
export function linesOf(label: string): string[] {
  return label.split(/<br\s*\/?>/i).flatMap((line) => {
    const text = line.replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [text];
  });
}
