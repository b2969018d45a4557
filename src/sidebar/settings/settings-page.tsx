/** All settings in one form; nothing is saved until the person says so, except switching reminders on and off. */
import { useState } from 'preact/hooks';
import type { ForgetReport, Settings } from '../../api';
import { Button, FoldedSection, Section } from '../shared/components';
import { Footer } from '../shared/page';
import { callServer, type ServerProblem } from '../shared/server';
import { SignatureFields } from '../shared/signature-fields';
import { useSpeaker } from '../shared/speaker';
import { useLoad, useSaver } from '../shared/use-server';
import { Trouble, Waiting } from '../shared/waiting';
import { DraftWording } from './draft-wording';
import { Forget, Forgotten } from './forget';
import { faultOf, GOAL, NUMBERS, NumberField, RHYTHM } from './numbers';
import type { Changes, PartProps } from './part-props';
import { Reminders } from './reminders';
import { Rhythm } from './rhythm';

export function SettingsPage() {
  const [forgotten, setForgotten] = useState<ForgetReport | null>(null);
  // The form reads anew when it is there again: what it knew is no longer so.
  if (forgotten === null) return <SettingsForm onForgotten={setForgotten} />;
  return <Forgotten report={forgotten} onBack={() => setForgotten(null)} />;
}

function SettingsForm({ onForgotten }: { readonly onForgotten: (report: ForgetReport) => void }) {
  const loaded = useLoad('getSettings');
  const { value } = loaded;
  const speaker = useSpeaker();
  const saver = useSaver();
  const [changes, setChanges] = useState<Changes>({});
  if (value === null) return <Waiting loaded={loaded} label="Reading your settings" rows={6} />;
  const part: PartProps = {
    report: value,
    now: { ...value.settings, ...changes },
    change: (more) => setChanges((before) => ({ ...before, ...more })),
  };

  async function store(key: string, wanted: Changes, done: string): Promise<boolean> {
    try {
      const saved = await saver.save(key, () => callServer('saveSettings', wanted));
      if (saved === null) return false;
      loaded.set(saved);
      speaker.say(done);
      return true;
    } catch (error) {
      speaker.warn((error as ServerProblem).message);
      return false;
    }
  }

  async function save(): Promise<void> {
    const faulty = [...RHYTHM, ...NUMBERS, GOAL].find((setting) => faultOf(setting, part.now) !== null);
    if (faulty !== undefined) {
      speaker.warn(`${faulty.label}: ${faultOf(faulty, part.now)} Nothing was saved.`);
      const field = document.querySelector<HTMLElement>('[aria-invalid="true"]');
      field?.closest('details')?.setAttribute('open', '');
      field?.focus();
      return;
    }
    const sent = changes;
    if (!(await store('save', sent, 'Your settings are saved.'))) return;
    // What was typed while the save was on its way stays.
    setChanges((current) =>
      Object.fromEntries(Object.entries(current).filter(([name, setting]) => setting !== sent[name as keyof Settings])),
    );
  }

  async function testMail(): Promise<void> {
    try {
      const sent = await saver.save('test', () => callServer('sendTestEmail'));
      if (sent !== null) speaker.say(sent.message);
    } catch (error) {
      speaker.warn((error as ServerProblem).message);
    }
  }

  async function forget(): Promise<void> {
    try {
      const report = await saver.save('forget', () => callServer('forgetStored'));
      if (report !== null) onForgotten(report);
    } catch (error) {
      speaker.warn((error as ServerProblem).message);
    }
  }

  const changed = Object.keys(changes).length > 0;
  return (
    <form
      class="settings"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) void save();
      }}
    >
      <Trouble loaded={loaded} />
      <Reminders
        {...part}
        busy={saver.busy.has('switch')}
        testing={saver.busy.has('test')}
        onSwitch={(on) =>
          void store('switch', { remindersOn: on }, on ? 'Reminders are on.' : 'Reminders are off. No mail will come.')
        }
        onTest={() => void testMail()}
      />
      <Rhythm {...part} />
      <FoldedSection title="Your signature">
        <SignatureFields signature={part.now.signature} onChange={(signature) => part.change({ signature })} />
      </FoldedSection>
      <FoldedSection title="When applications need you">
        {NUMBERS.map((setting) => (
          <NumberField key={setting.name} setting={setting} {...part} />
        ))}
      </FoldedSection>
      <FoldedSection title="Your goal">
        <Goal {...part} />
      </FoldedSection>
      {value.drafts.length === 0 ? null : (
        <FoldedSection title="Wording of drafts" aside={String(value.drafts.length)}>
          <DraftWording {...part} />
        </FoldedSection>
      )}
      <FoldedSection title="What is stored">
        <Forget busy={saver.busy.has('forget')} onForget={() => void forget()} />
      </FoldedSection>
      <Footer>
        <Button kind="filled" type="submit" busy={saver.busy.has('save')} disabled={!changed}>
          {changed ? 'Save' : 'Nothing to save'}
        </Button>
      </Footer>
    </form>
  );
}

function Goal({ now, change, report }: PartProps) {
  return (
    <Section title="What you are working towards">
      <NumberField setting={GOAL} report={report} now={now} change={change} />
      <div class="field">
        <label for="goal-date">By</label>
        <input
          id="goal-date"
          type="date"
          value={now.goalDate ?? ''}
          onInput={(event) =>
            change({
              goalDate: event.currentTarget.value === '' ? null : (event.currentTarget.value as Settings['goalDate']),
            })
          }
        />
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={now.highReadiness}
          onChange={(event) => change({ highReadiness: event.currentTarget.checked })}
        />
        My job readiness score is high
      </label>
    </Section>
  );
}
