/** Everybody, by name: the map as a list. */
import { useState } from 'preact/hooks';
import { Button, EmptyState } from '../shared/components';
import { type NetworkModel, sayJob, sayLinks, sayStanding } from './model';

export interface PeopleListProps {
  readonly model: NetworkModel;
  readonly people: readonly number[];
  readonly onPick: (key: string) => void;
  readonly onShowAll: () => void;
}

const FIRST_SHOWN = 60;

export function PeopleList({ model, people, onPick, onShowAll }: PeopleListProps) {
  const [shown, setShown] = useState(FIRST_SHOWN);
  if (people.length === 0) {
    return (
      <EmptyState title="Nobody matches">
        <Button onClick={onShowAll}>Show everybody</Button>
      </EmptyState>
    );
  }
  return (
    <>
      <ul class="list people">
        {people.slice(0, shown).map((index) => (
          <PersonLine key={model.report.people[index]?.key} model={model} person={index} onPick={onPick} />
        ))}
      </ul>
      {people.length > shown ? (
        <Button onClick={() => setShown(shown + 200)}>
          Show more: {shown} of {people.length} are listed
        </Button>
      ) : null}
    </>
  );
}

export interface PersonLineProps {
  readonly model: NetworkModel;
  readonly person: number;
  readonly onPick: (key: string) => void;
  /** Said instead of how they stand. */
  readonly note?: string;
}

export function PersonLine({ model, person: index, onPick, note }: PersonLineProps) {
  const person = model.report.people[index];
  if (person === undefined) return null;
  const job = sayJob(person);
  return (
    <li>
      <button type="button" class="person-line" onClick={() => onPick(person.key)}>
        <span class="who">
          <bdi>{person.name}</bdi>
        </span>
        {job === '' ? null : (
          <span>
            <bdi>{job}</bdi>
          </span>
        )}
        <span class="quiet">{note ?? `${sayStanding(person)} · ${sayLinks(model, index)}`}</span>
      </button>
    </li>
  );
}
