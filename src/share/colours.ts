/**
 * The tokens of `src/styles/tokens.css` where no style sheet reaches: pictures, the manifest and the browser's own bars.
 * A test holds each of them to its token.
 */
export const light = { paper: '#fcfbf7', ink: '#1d1b13', faint: '#535045', mark: '#f9db38', line: '#dcd9cf' } as const;
export const dark = { paper: '#161511' } as const;
