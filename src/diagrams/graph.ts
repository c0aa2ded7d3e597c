import ELK, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { Graph, GraphEdge, GraphNode } from '../guide/diagram/model.ts';
import { circle, head, label, path, rectangle, route, text, type Box, type Point, type Sheet } from './svg.ts';
import { type, widthOf } from './text.ts';

const elk = new ELK();

/** Top to bottom in the order of the file, with corners instead of curves: what a reader expects is where she expects it. */
const options = {
  'elk.algorithm': 'layered',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.edgeLabels.inline': 'true',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.spacing.nodeNodeBetweenLayers': '24',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
  'elk.spacing.nodeNode': '20',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '14',
  'elk.spacing.edgeLabel': '4',
  'elk.padding': '[top=2,left=2,bottom=2,right=2]',
};

/** A group is at least as wide as its title. */
function groupOptions({ lines }: GraphNode): Record<string, string> {
  const width = Math.ceil(widthOf(lines.join(' '), type.title)) + 2 * INSET;
  return {
    'elk.padding': '[top=42,left=14,bottom=14,right=14]',
    'elk.nodeSize.constraints': '[MINIMUM_SIZE]',
    'elk.nodeSize.minimum': `(${String(width)}, 0)`,
  };
}

/** How far the title of a group stands from its left edge; arrows come in at the middle. */
const INSET = 12;

/** Works out where the boxes and arrows of a graph stand, and draws them. */
export async function drawGraph({ direction, nodes, edges }: Graph): Promise<Sheet> {
  const children = (parent: string | undefined): ElkNode[] =>
    nodes
      .filter((node) => node.parent === parent)
      .map((node) => ({
        id: node.id,
        ...(node.shape === 'group' ? { layoutOptions: groupOptions(node), children: children(node.id) } : sizeOf(node)),
      }));
  const order = new Map(nodes.map(({ id }, index) => [id, index]));
  const goesUp = new Set(edges.flatMap(({ from, to }, index) => ((order.get(from) ?? 0) > (order.get(to) ?? 0) ? index : [])));
  const laid: ElkNode = await elk.layout<ElkNode>({
    id: 'sheet',
    layoutOptions: { ...options, 'elk.direction': direction === 'down' ? 'DOWN' : 'RIGHT' },
    children: children(undefined),
    edges: edges.map(({ from, to, lines }, index) => ({
      id: `edge ${String(index)}`,
      // Laid out downwards even when it points up, or one out of a group would leave it at the bottom.
      sources: [goesUp.has(index) ? to : from],
      targets: [goesUp.has(index) ? from : to],
      labels: lines.length === 0 ? [] : [{ text: lines.join(' '), ...labelSize(lines) }],
    })),
  });
  const places = new Map(flatten(laid.children ?? []).map((place) => [place.id, boxOf(place)]));
  const placed = nodes.map((node) => ({ node, box: places.get(node.id) ?? nowhere }));
  const lines = (laid.edges ?? []).flatMap((line, index) => {
    const edge = edges[index];
    const points = pointsOf(line);
    return edge ? [{ edge, line, points: goesUp.has(index) ? points.reverse() : points }] : [];
  });
  return {
    width: laid.width ?? 0,
    height: laid.height ?? 0,
    elements: [
      ...placed.filter(({ node }) => node.shape === 'group').map(({ node, box }) => group(node, box)),
      ...lines.map(({ edge, points }) => arrow(edge, points)),
      ...placed.filter(({ node }) => node.shape === 'group').map(({ node, box }) => groupTitle(node, box)),
      ...placed.filter(({ node }) => node.shape !== 'group').map(({ node, box }) => shape(node, box)),
      ...lines.map(({ edge, line }) => said(edge, line)),
    ],
  };
}

function sizeOf({ shape: sort, lines }: GraphNode): { width: number; height: number } {
  if (sort === 'start' || sort === 'end') return { width: 16, height: 16 };
  const [name = '', ...more] = lines;
  const widest = Math.max(widthOf(name, type.name), ...more.map((line) => widthOf(line, type.said)));
  const height = type.name.line + more.length * type.said.line;
  return { width: Math.ceil(Math.max(56, widest + 24)), height: height + 18 + (sort === 'store' ? LID : 0) };
}

/** How far the lid of a store bulges. */
const LID = 8;

function labelSize(lines: readonly string[]): { width: number; height: number } {
  return { width: Math.ceil(Math.max(...lines.map((line) => widthOf(line, type.said)))) + 6, height: lines.length * type.said.line + 2 };
}

function group({ isPoint }: GraphNode, box: Box): string {
  return rectangle(isPoint ? 'group point' : 'group', box, 8);
}

function groupTitle({ lines }: GraphNode, { x, y }: Box): string {
  return text('label title', [lines.join(' ')], x + INSET, y + 9, type.title);
}

function shape({ shape: sort, lines, isPoint }: GraphNode, box: Box): string {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  if (sort === 'start') return circle('start', middle, 7);
  if (sort === 'end') return circle('ring', middle, 7) + circle('start', middle, 3.5);
  const className = isPoint ? 'box point' : 'box';
  const words = `<g class="${isPoint ? 'on-point' : 'words'}">${label(lines, middle.x, box.y + 9 + (sort === 'store' ? LID : 0))}</g>`;
  if (sort === 'store') return path(className, barrel(box)) + path(`${className} lid`, lid(box)) + words;
  return rectangle(className, box, sort === 'pill' ? box.height / 2 : sort === 'round' ? 10 : 4) + words;
}

function barrel({ x, y, width, height }: Box): string {
  const curve = `a${String(width / 2)} ${String(LID)} 0 0 `;
  const side = String(height - 2 * LID);
  return `M${String(x)} ${String(y + LID)}${curve}1 ${String(width)} 0v${side}${curve}1 ${String(-width)} 0z`;
}

function lid({ x, y, width }: Box): string {
  return `M${String(x)} ${String(y + LID)}a${String(width / 2)} ${String(LID)} 0 0 0 ${String(width)} 0`;
}

function arrow({ stroke, hasHead, hasTail }: GraphEdge, points: readonly Point[]): string {
  const [first = nowhere, second = nowhere] = points;
  const last = points.at(-1) ?? nowhere;
  const heads = (hasHead ? head(last, points.at(-2) ?? nowhere) : '') + (hasTail ? head(first, second) : '');
  return (
    path(stroke === 'solid' ? 'edge' : `edge ${stroke}`, route(points)) +
    (heads === '' ? '' : path(stroke === 'thick' ? 'edge thick' : 'edge', heads))
  );
}

function said({ lines }: GraphEdge, { labels }: ElkExtendedEdge): string {
  const [at] = labels ?? [];
  if (!at) return '';
  const { x, y, width } = boxOf(at);
  return text('label', lines, x + width / 2, y + 1, type.said);
}

function pointsOf({ sections }: ElkExtendedEdge): Point[] {
  return upright((sections ?? []).flatMap(({ startPoint, bendPoints, endPoint }) => [startPoint, ...(bendPoints ?? []), endPoint]));
}

/** A line through the border of a group comes out of the layout a hair askew; this puts it upright or level. */
function upright(points: readonly Point[]): Point[] {
  return points.reduce<Point[]>((straight, { x, y }) => {
    const before = straight.at(-1) ?? { x, y };
    return [...straight, { x: Math.abs(x - before.x) < HAIR ? before.x : x, y: Math.abs(y - before.y) < HAIR ? before.y : y }];
  }, []);
}

const HAIR = 3;

function flatten(places: readonly ElkNode[]): ElkNode[] {
  return places.flatMap((place) => [place, ...flatten(place.children ?? [])]);
}

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };

/** The layout gives fractions; whole units keep upright lines sharp. */
function boxOf({ x = 0, y = 0, width = 0, height = 0 }: Partial<Box>): Box {
  return { x, y, width, height };
}
