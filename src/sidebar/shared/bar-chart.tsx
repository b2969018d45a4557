/** A few labelled bars, each with its number as text: readable without colour, by eye and by ear. */

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The number in words: "40 min". */
  readonly text: string;
}

export function BarChart({ title, bars }: { readonly title: string; readonly bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <table class="bars">
      <caption class="visually-hidden">{title}</caption>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.label}>
            <th scope="row">{bar.label}</th>
            <td>
              <div class="bar" style={{ width: `${(100 * bar.value) / most}%` }} />
            </td>
            <td class="bar-text">{bar.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
