/** The colour roles of `styles/tokens.css`, in the order in which they are shown. */
export const colours = [
  'paper',
  'raised',
  'tint',
  'line',
  'edge',
  'ink',
  'faint',
  'mark',
  'marked',
  'stroke',
  'focus',
  'right',
  'wrong',
] as const;

/** The type scale of `styles/tokens.css`. */
export const sizes = ['2xs', 'xs', 'sm', 'md', 'base', 'field', 'lg', 'h3', 'xl', 'h2', '2xl', '3xl', '4xl', '5xl', '6xl'] as const;
