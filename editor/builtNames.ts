/**
 * What the console's built files are called: by their content, in few letters, for the first file that is loaded lists the
 * names of all that may come later.
 */
export const builtNames = { hashCharacters: 'base36', chunkFileNames: 'assets/[name]-[hash:7].js', assetFileNames: 'assets/[name]-[hash:7][extname]' } as const;
