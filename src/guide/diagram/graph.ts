import { z } from 'zod';
import type { Complain } from './diagram.ts';
import type { Database } from './mermaid.ts';
import { linesOf, type Direction, type Graph, type GraphEdge, type GraphNode, type Shape } from './model.ts';

/** The part of a flowchart's or a state machine's database that is drawn, as Mermaid hands it to its own layouts. */
const graphData = z.object({
  nodes: z.array(
    z.object({
      id: z.string(),
      label: z.string().default(''),
      shape: z.string().default('rect'),
      cssClasses: z.string().default(''),
      parentId: z.string().optional(),
      isGroup: z.boolean(),
    }),
  ),
  edges: z.array(
    z.object({
      start: z.string(),
      end: z.string(),
      label: z.string().default(''),
      thickness: z.string().default('normal'),
      arrowTypeStart: z.string().optional(),
      arrowTypeEnd: z.string().optional(),
    }),
  ),
});
type GraphData = z.infer<typeof graphData>;
const drawable = z.object({ getData: z.custom<() => unknown>((value) => typeof value === 'function') });

/** Mermaid's names of shapes, with ours. */
const shapes: ReadonlyMap<string, Shape> = new Map([
  ['squareRect', 'box'],
  ['rect', 'box'],
  ['roundedRect', 'round'],
  ['rounded', 'round'],
  ['stadium', 'pill'],
  ['cylinder', 'store'],
  ['cyl', 'store'],
  ['stateStart', 'start'],
  ['stateEnd', 'end'],
]);

const strokes: Readonly<Record<string, GraphEdge['stroke']>> = { normal: 'solid', dotted: 'dotted', thick: 'thick' };

/** What a flowchart or a state diagram says. */
export function readGraph(db: Database, complain: Complain): Graph {
  const data = graphData.parse(drawable.parse(db, { reportInput: false }).getData.call(db));
  return {
    kind: 'graph',
    direction: readDirection(db.getDirection?.(), complain),
    nodes: inOrder(data.nodes).map((node): GraphNode => {
      const shape = node.isGroup ? 'group' : shapes.get(node.shape);
      if (!shape || node.shape === 'noteGroup') complain([node.id], `The shape \`${node.shape}\` is not drawn here.`, shapeFix);
      const isMute = shape === 'start' || shape === 'end';
      return {
        id: node.id,
        parent: node.parentId,
        shape: shape ?? 'box',
        lines: isMute ? [] : linesOf(node.label),
        isPoint: node.cssClasses.split(/\s+/).includes('point'),
      };
    }),
    edges: data.edges.map(({ start, end, label, thickness, arrowTypeStart, arrowTypeEnd }): GraphEdge => {
      const stroke = strokes[thickness];
      if (!stroke || isOdd(arrowTypeStart) || isOdd(arrowTypeEnd))
        complain([start, end], 'An arrow of this sort is not drawn here.', arrowFix);
      return {
        from: start,
        to: end,
        lines: linesOf(label),
        stroke: stroke ?? 'solid',
        hasTail: hasTip(arrowTypeStart),
        hasHead: hasTip(arrowTypeEnd),
      };
    }),
  };
}

/** Mermaid hands over all groups first; here each comes just before its first member, which is where the file has it. */
function inOrder(nodes: GraphData['nodes']): GraphData['nodes'] {
  const first = (id: string): number => {
    const places = nodes.flatMap((node, index) => (node.parentId !== id ? [] : node.isGroup ? first(node.id) : index));
    return Math.min(nodes.length, ...places) - 0.01;
  };
  const places = new Map(nodes.map((node, index) => [node, node.isGroup ? first(node.id) : index]));
  return [...nodes].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

const shapeFix = 'Use `A[box]`, `A(rounded)`, `A([pill])`, `A[(store)]` or a subgraph.';
const arrowFix = 'Use `-->`, `---`, `-.->`, `==>` or `<-->`.';

function hasTip(type: string | undefined): boolean {
  return type !== undefined && type !== '' && type !== 'none' && type !== 'arrow_open';
}

function isOdd(type: string | undefined): boolean {
  return hasTip(type) && type !== 'arrow_point' && type !== 'arrow_barb';
}

function readDirection(direction: string | undefined, complain: Complain): Direction {
  if (direction === undefined || direction === 'TB' || direction === 'TD') return 'down';
  if (direction === 'LR') return 'right';
  complain([direction], `The direction \`${direction}\` is not drawn here.`, 'Use `TB`, or `LR` where it stays narrow enough for a phone.');
  return 'down';
}
