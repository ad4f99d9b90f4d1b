/** Under these zooms a card is its name and its drop-off, as more could not be read; then only its colour. */
export const [farUnder, tinyUnder] = [0.4, 0.2] as const;
