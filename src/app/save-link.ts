/** Adds a link between two people to Your Network, or to the table of links beside a drawn one. */
import * as v from 'valibot';
import type { Confirmation } from '../api';
import { plainPerson } from '../domain/names';
import { buildNetwork, type Network } from '../domain/network/network';
import { YOU } from '../domain/network/people';
import { fail, type Result, succeed } from '../domain/result';
import { someText, text } from './input';
import { changeWorkbook, type Decision, type OpenWorkbook } from './open-workbook';
import type { UseCase } from './use-case';

const input = v.object({ person: someText, connectedTo: someText, howTheyKnow: v.optional(text, '') });

type Input = v.InferOutput<typeof input>;

export const saveLink: UseCase<Input, Confirmation> = {
  name: 'saveLink',
  input,
  run: (ports, argument) => changeWorkbook(ports, (open) => decide(open, argument)),
};

function decide({ book, today, settings }: OpenWorkbook, argument: Input): Result<Decision<Confirmation>> {
  const network = buildNetwork({ book, today, settings });
  const [person, connectedTo] = [nameFor(network, argument.person), nameFor(network, argument.connectedTo)];
  if (!person.ok) return person;
  if (!connectedTo.ok) return connectedTo;
  const [one, other] = [person.value, connectedTo.value];
  if (one.plain === other.plain)
    return fail(
      'bad-input',
      `Both names mean ${one.place === YOU ? 'you' : one.name}. Name two people who know each other.`,
    );
  const known = network.links.find(
    ({ from, to, kind }) =>
      kind === 'link' &&
      one.place !== null &&
      other.place !== null &&
      Math.min(from, to) === Math.min(one.place, other.place) &&
      Math.max(from, to) === Math.max(one.place, other.place),
  );
  if (known !== undefined)
    return fail(
      'duplicate',
      `${one.name} and ${other.name} are linked already${known.place === null ? '' : `, in row ${known.place.row} of ${known.place.tab}`}. Nothing was added.`,
    );
  const fields = { person: one.name, connectedTo: other.name, howTheyKnow: argument.howTheyKnow };
  return succeed({
    changes: [{ type: 'append-row', tab: 'network', fields }],
    value: { message: `Linked: ${one.name} and ${other.name}.` },
  });
}

interface LinkEnd {
  /** As it is written into the tab: so that it is found again, and only that person. */
  readonly name: string;
  readonly plain: string;
  readonly place: number | null;
}

function nameFor(network: Network, written: string): Result<LinkEnd> {
  const place = network.find(written);
  if (place === YOU) return succeed({ name: 'Me', plain: 'you', place });
  const person = place === null ? undefined : network.people[place];
  if (place !== null && person !== undefined) {
    // Where two share the name, the company stays with it.
    const isClear = network.find(person.name) === place;
    const name = isClear ? person.name : `${person.name} (${person.company})`;
    return succeed({ name, plain: person.key, place });
  }
  const plain = plainPerson(written);
  if (plain === '') return fail('bad-input', `"${written}" holds no name. Write the name of a person.`);
  const namesakes = network.people.filter((known) => plainPerson(known.name) === plain);
  if (namesakes.length > 1) {
    const [first] = namesakes.filter(({ company }) => company !== '');
    return fail(
      'which-contact',
      `There are ${namesakes.length} people named ${written}. Write the company behind the name, such as ${written} (${first?.company ?? 'company'}).`,
    );
  }
  return succeed({ name: written, plain: `name:${plain}`, place: null });
}
