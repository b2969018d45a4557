/** A reason not to go on, in words for the person: what is the matter, what it means, what to do. */
export class Refusal extends Error {}
