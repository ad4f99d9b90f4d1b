/** The 97.5 % point of the normal distribution, for intervals that hold 95 %. */
export const z95 = 1.959963984540054;

/** A difference that is less likely than this by chance alone is taken for one. */
export const chance = 0.05;
