/** Solves linear equations by Gauss and Jordan: rows whose last column is the right side, which are used up. A singular row comes to 0. */
export function solveLinear(rows: readonly Float64Array[]): number[] {
  rows.forEach((pivot, at) => {
    const lead = pivot[at] || 1;
    for (const row of rows) {
      if (row === pivot) continue;
      const times = (row[at] ?? 0) / lead;
      if (times !== 0) for (let column = at; column < row.length; column += 1) row[column] = (row[column] ?? 0) - times * (pivot[column] ?? 0);
    }
  });
  return rows.map((row, at) => (row[rows.length] ?? 0) / (row[at] || 1));
}
