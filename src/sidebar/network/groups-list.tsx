/** Who holds groups together, which groups there are, and who stands alone. */
import { useState } from 'preact/hooks';
import { Button, FoldedSection, Section } from '../shared/components';
import { count } from '../shared/words';
import type { NetworkModel } from './model';
import { PersonLine } from './people-list';

export interface GroupsListProps {
  readonly model: NetworkModel;
  readonly onPick: (key: string) => void;
}

export function GroupsList({ model, onPick }: GroupsListProps) {
  const { report } = model;
  const bridgeLinks = report.links.filter(({ isBridge }) => isBridge);
  return (
    <>
      <Section title="Hold a group together" aside={String(report.bridges.length)}>
        {report.bridges.length === 0 ? (
          <p class="quiet">Nobody yet: no group of yours hangs on one person.</p>
        ) : (
          <>
            <p class="quiet">Without them, people who know each other now would not. They can introduce you far.</p>
            <Some model={model} people={report.bridges} onPick={onPick} note={(joins) => `joins ${joins} parts`} />
          </>
        )}
        {bridgeLinks.length === 0 ? null : (
          <ul class="plain-list" aria-label="Links that hold a group together">
            {bridgeLinks.slice(0, 20).map(({ from, to, how }) => (
              <li key={`${from}-${to}`}>
                <bdi>{report.people[from]?.name}</bdi> and <bdi>{report.people[to]?.name}</bdi>
                {how === '' ? null : (
                  <span class="quiet">
                    : <bdi>{how}</bdi>
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title="Not connected to anybody else" aside={String(report.alone.length)}>
        {report.alone.length === 0 ? (
          <p class="quiet">Everybody knows somebody else in your network.</p>
        ) : (
          <>
            <p class="quiet">They may know others of yours. Ask them, then add a link.</p>
            <Some model={model} people={report.alone} onPick={onPick} />
          </>
        )}
      </Section>
      <Section title="Groups" aside={String(report.groups.length)}>
        {report.groups.length === 0 ? (
          <p class="quiet">A group appears as soon as two people know each other.</p>
        ) : (
          report.groups.slice(0, 30).map((group) => (
            <FoldedSection
              key={`${group.name}-${group.people[0] ?? 0}`}
              title={group.name}
              aside={count(group.people.length, 'person', 'people')}
            >
              <Some model={model} people={group.people} onPick={onPick} />
            </FoldedSection>
          ))
        )}
      </Section>
    </>
  );
}

interface SomeProps {
  readonly model: NetworkModel;
  readonly people: readonly number[];
  readonly onPick: (key: string) => void;
  readonly note?: (joins: number) => string;
}

/** The first of them, and more on request. */
function Some({ model, people, onPick, note }: SomeProps) {
  const [shown, setShown] = useState(10);
  return (
    <>
      <ul class="list people">
        {people.slice(0, shown).map((person) => (
          <PersonLine
            key={model.report.people[person]?.key}
            model={model}
            person={person}
            onPick={onPick}
            {...(note === undefined ? {} : { note: note(model.report.people[person]?.joins ?? 1) })}
          />
        ))}
      </ul>
      {people.length > shown ? (
        <Button kind="text" onClick={() => setShown(shown + 100)}>
          Show more of {people.length}
        </Button>
      ) : null}
    </>
  );
}
