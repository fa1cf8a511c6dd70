import type { PlanSize } from './bench-board.ts';

/**
 * A page that draws a plan of that size with nothing but a canvas, and draws all of it anew whenever
 * the pointer moves: what a drag costs at least, when nobody says what it would do.
 */
export function plainPlanPage({ teams, sprints, inBacklog, inCell }: PlanSize): string {
  return `<!doctype html><meta charset="utf-8"><style>body{margin:0}canvas{display:block}</style>
<canvas id="plan" width="1440" height="900"></canvas><script>
const draw = document.getElementById('plan').getContext('2d');
draw.font = '13px sans-serif';
let hand, waiting = false;
function card(x, y, text) {
  draw.fillStyle = '#fff'; draw.strokeStyle = '#d0d4da';
  draw.beginPath(); draw.roundRect(x, y, 180, 44, 6); draw.fill(); draw.stroke();
  draw.fillStyle = '#1a1d23'; draw.fillText(text, x + 10, y + 18); draw.fillText('5', x + 160, y + 18);
}
function paint() {
  waiting = false;
  draw.fillStyle = '#f6f7f9'; draw.fillRect(0, 0, 1440, 900);
  for (let row = 0; row < Math.min(18, ${inBacklog}); row += 1) card(10, 40 + row * 48, 'Somebody can do something ' + row);
  for (let team = 0; team < ${teams}; team += 1) {
    for (let sprint = 0; sprint < ${sprints}; sprint += 1) {
      const x = 320 + sprint * 200, y = 40 + team * 260;
      draw.fillStyle = '#eef0f3'; draw.fillRect(x - 8, y - 24, 196, 250);
      draw.fillStyle = '#1a1d23'; draw.fillText('L 18 / C 24', x, y - 8);
      for (let at = 0; at < ${inCell}; at += 1) card(x, y + at * 48, 'Somebody can do something');
    }
  }
  if (hand) card(hand.x, hand.y, 'In the hand');
}
addEventListener('pointermove', (event) => {
  hand = { x: event.clientX, y: event.clientY };
  if (!waiting) { waiting = true; requestAnimationFrame(paint); }
});
paint();
</script>`;
}
