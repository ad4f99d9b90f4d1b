/** Loads the panels that open beside the canvas while the browser has nothing to do: what was never loaded cannot be opened once the server is gone. */
export function loadAhead(): () => void {
  const timer = setTimeout(() => {
    void Promise.allSettled([
      import('../inspector/Inspector.tsx'),
      import('../inspector/FlowSettings.tsx'),
      import('../problems/ProblemList.tsx'),
      import('../versions/History.tsx'),
      import('../simulator/Simulator.tsx'),
    ]);
  }, 1_500);
  return () => clearTimeout(timer);
}
