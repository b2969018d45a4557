/** What the shapes and lines of the map mean. */
import { cornersOf, type Look, type Looks } from './looks';

export function Legend({ looks, isDark }: { readonly looks: Looks; readonly isDark: boolean }) {
  return (
    <ul class="legend" aria-label="What the map shows">
      {looks.legend
        .filter(({ people }) => people > 0)
        .map((look) => (
          <li key={look.label}>
            <Mark look={look} isDark={isDark} /> <bdi>{look.label}</bdi> <span class="aside">{look.people}</span>
          </li>
        ))}
      <li>
        <Line dash="" /> know each other
      </li>
      <li>
        <Line dash="6 3" /> referral
      </li>
      <li>
        <Line dash="1 3" /> same company
      </li>
    </ul>
  );
}

function Mark({ look, isDark }: { readonly look: Look; readonly isDark: boolean }) {
  const colour = look.colours[isDark ? 1 : 0];
  const corners = cornersOf(look.shape);
  const fill = look.shape === 'ring' ? 'none' : colour;
  return (
    <svg viewBox="-1.6 -1.6 3.2 3.2" width="16" height="16" aria-hidden="true" focusable="false">
      {corners === null ? (
        <circle r="1.05" fill={fill} stroke={colour} stroke-width="0.4" />
      ) : (
        <polygon points={corners.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join(' ')} fill={fill} />
      )}
    </svg>
  );
}

function Line({ dash }: { readonly dash: string }) {
  return (
    <svg viewBox="0 0 24 8" width="24" height="8" aria-hidden="true" focusable="false">
      <line x1="0" y1="4" x2="24" y2="4" stroke="currentColor" stroke-width="1.6" stroke-dasharray={dash} />
    </svg>
  );
}
