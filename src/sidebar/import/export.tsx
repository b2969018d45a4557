/** The way out: contacts and applications as CSV, interviews for a calendar, as downloads. */
import Papa from 'papaparse';
import { Button, Section } from '../shared/components';
import { callServer, type ServerProblem } from '../shared/server';
import { useSpeaker } from '../shared/speaker';
import { useSaver } from '../shared/use-server';
import { countOf } from './words';

function download(fileName: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.target = '_self';
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has begun to read it by then; without this the text stays in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Spreadsheets take a text that begins with a formula sign for a formula: such texts get an apostrophe before them. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\ufeff${Papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: true, newline: '\r\n' },
  )}`;
}

export function Export() {
  const speaker = useSpeaker();
  const saver = useSaver();

  async function run(key: string, work: () => Promise<string>): Promise<void> {
    try {
      const said = await saver.save(key, work);
      if (said !== null) speaker.say(said);
    } catch (error) {
      speaker.warn((error as ServerProblem).message);
    }
  }
  const table = (kind: 'contacts' | 'applications'): Promise<void> =>
    run(kind, async () => {
      const { fileName, rows } = await callServer('exportCsv', { kind });
      download(fileName, 'text/csv;charset=utf-8', csvOf(rows));
      return `${fileName} holds ${countOf(kind, rows.length - 1)}. Look in your downloads.`;
    });
  const calendar = (): Promise<void> =>
    run('interviews', async () => {
      const { fileName, text, count } = await callServer('exportInterviews');
      download(fileName, 'text/calendar;charset=utf-8', text);
      return `${fileName} holds ${count === 1 ? '1 interview' : `${count} interviews`}. Open it to put them into your calendar.`;
    });
  return (
    <Section title="Take your data out">
      <p class="quiet">The files are yours to keep: for another tool, for a backup, or for your calendar.</p>
      <div class="buttons">
        <Button busy={saver.busy.has('contacts')} onClick={() => void table('contacts')}>
          Contacts as CSV
        </Button>
        <Button busy={saver.busy.has('applications')} onClick={() => void table('applications')}>
          Applications as CSV
        </Button>
        <Button busy={saver.busy.has('interviews')} onClick={() => void calendar()}>
          Interviews for a calendar
        </Button>
      </div>
    </Section>
  );
}
