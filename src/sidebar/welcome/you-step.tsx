/** The contact block that closes every draft (S1), and the hour of the mail. */
import { useState } from 'preact/hooks';
import type { Settings, SettingsReport } from '../../api';
import { Button, FoldedSection } from '../shared/components';
import { HourField } from '../shared/hour-field';
import { Footer } from '../shared/page';
import { callServer, type ServerProblem } from '../shared/server';
import { SignatureFields } from '../shared/signature-fields';
import { useSpeaker } from '../shared/speaker';
import { useSaver } from '../shared/use-server';
import { Waiting } from '../shared/waiting';
import type { StepProps } from './step-props';

export function YouStep({ settings, onNext }: StepProps) {
  const { value } = settings;
  if (value === null)
    return (
      <>
        <Waiting loaded={settings} label="Reading your settings" />
        <Footer>
          <Button kind="text" onClick={() => onNext(null)}>
            Skip this step
          </Button>
        </Footer>
      </>
    );
  return <YouForm report={value} settings={settings} onNext={onNext} />;
}

function YouForm({ report, settings, onNext }: StepProps & { readonly report: SettingsReport }) {
  const known = report.settings.signature;
  const [signature, setSignature] = useState<Settings['signature']>({
    ...known,
    email: known.email || (report.reminders.to ?? ''),
  });
  const [hour, setHour] = useState(report.settings.hour);
  const speaker = useSpeaker();
  const saver = useSaver();
  const busy = saver.busy.has('you');

  async function save(): Promise<void> {
    try {
      const saved = await saver.save('you', () => callServer('saveSettings', { signature, hour }));
      if (saved === null) return;
      settings.set(saved);
      onNext('Your signature and the hour of the mail are saved.');
    } catch (error) {
      speaker.warn((error as ServerProblem).message);
    }
  }

  return (
    <form
      class="welcome-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p>This closes the drafts you open, so that people can reach you the way they like. Empty lines are left out.</p>
      <SignatureFields signature={signature} onChange={setSignature} only={['name', 'mobile', 'email']} />
      <FoldedSection title="More lines">
        <SignatureFields signature={signature} onChange={setSignature} only={['landline', 'address', 'linkedIn']} />
      </FoldedSection>
      <HourField label="Hour of the mail" hour={hour} timeZone={report.reminders.timeZone} onChange={setHour} />
      <Footer>
        <Button kind="filled" type="submit" busy={busy}>
          Save and go on
        </Button>
        <Button kind="text" onClick={() => onNext(null)} disabled={busy}>
          Skip this step
        </Button>
      </Footer>
    </form>
  );
}
