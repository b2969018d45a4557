/** What a newcomer sees first: what this is, where to begin, and that nothing can go wrong. Gone with the first choice. */

export interface IntroProps {
  readonly fileName: string;
  readonly onClose: () => void;
}

export function Intro({ fileName, onClose }: IntroProps) {
  return (
    <section class="intro" aria-label="About the workbench">
      <p>
        This is a spreadsheet on your computer with the add-on in it. <strong>Begin with the menu Job search</strong>,
        as in Google Sheets. The clock stands still until you move it; mails go to the Outbox, nowhere else. The file{' '}
        {fileName} is not changed.
      </p>
      <button type="button" onClick={onClose}>
        Got it
      </button>
    </section>
  );
}
