/** How score, anger, urgency and complaint come of the signals alone, where no model knows the language. */
export const signMixes: readonly (readonly number[])[] = [
  [0, 0, 4, -0.5, 0, -1, 0, -0.8],
  [-2, 0, 0, 1, 1, 3, 0, 1.5, 5],
  [-3.2, 0, -1.5, 4.5, 4, 3, 0, 1.5],
  [-3, 0, -0.5, 0.5, 2, 0, 4, 0.5],
  [-3, 0, -1.5, 1.5, 0.5, 0, 0, 4],
];
