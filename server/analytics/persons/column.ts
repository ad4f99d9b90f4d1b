/** Whole numbers from 0 to 4,294,967,295, four bytes each, to which more can be added. */
export class Column {
  values = new Uint32Array(8);
  length = 0;

  at(place: number): number {
    return this.values[place] ?? 0;
  }

  set(place: number, value: number): void {
    if (place >= this.values.length) {
      const more = new Uint32Array(Math.max(place + 1, this.values.length * 2));
      more.set(this.values);
      this.values = more;
    }
    this.values[place] = value;
    this.length = Math.max(this.length, place + 1);
  }

  push(value: number): void {
    this.set(this.length, value);
  }
}
