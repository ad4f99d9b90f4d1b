interface Place {
  readonly x: number;
  readonly y: number;
}

/** What the bench of the canvas looks at in a page, be it the console's or plain React Flow's. */
export interface Probe {
  /** When a node could first be seen, in milliseconds since the page was asked for. */
  firstNode: number | null;
  /** Begins to count the time between frames. */
  readonly start: () => void;
  /** Ends it, and tells the times in milliseconds. */
  readonly stop: () => readonly number[];
  /** A place on the canvas with nothing at it. */
  readonly emptyPlace: () => Place;
  /** The head of the node nearest to the middle. */
  readonly middleNode: () => Place;
}

declare global {
  interface Window {
    probe?: Probe;
  }
}

let frames: number[] | null = null;

const probe: Probe = {
  firstNode: null,
  start() {
    const counted: number[] = [];
    frames = counted;
    let last = performance.now();
    const tick = () => {
      if (frames !== counted) return;
      const now = performance.now();
      counted.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  },
  stop() {
    const counted = frames ?? [];
    frames = null;
    return counted;
  },
  emptyPlace() {
    const { x, y, width, height } = box('.react-flow__pane');
    for (let down = y + height / 2; down < y + height - 150; down += 7) {
      for (let right = x + width / 2; right < x + width - 150; right += 7) {
        if (document.elementFromPoint(right, down)?.classList.contains('react-flow__pane')) return { x: right, y: down };
      }
    }
    throw new Error('nothing is empty');
  },
  middleNode() {
    const area = box('.react-flow');
    const distance = ({ x, y, width }: DOMRect) => Math.hypot(x + width / 2 - area.x - area.width / 2, y - area.y - area.height / 2);
    const [found] = [...document.querySelectorAll('.react-flow__node')].map((node) => node.getBoundingClientRect()).toSorted((a, b) => distance(a) - distance(b));
    if (found === undefined) throw new Error('there is no node');
    return { x: found.x + found.width / 2, y: found.y + Math.min(10, found.height / 4) };
  },
};
window.probe = probe;
requestAnimationFrame(look);

function look(): void {
  const node = document.querySelector('.react-flow__node');
  if (node instanceof HTMLElement && node.style.visibility !== 'hidden') probe.firstNode = performance.now();
  else requestAnimationFrame(look);
}

function box(selector: string): DOMRect {
  const found = document.querySelector(selector);
  if (found === null) throw new Error(`there is no ${selector}`);
  return found.getBoundingClientRect();
}
