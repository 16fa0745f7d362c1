import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DockerfileParser, type Instruction, type JSONInstruction } from 'dockerfile-ast';
import { checkout } from './compose-file.js';

const dockerfile = DockerfileParser.parse(readFileSync(join(checkout, 'Dockerfile'), 'utf8'));

/** The instructions of the last stage, which is the image. */
export function imageInstructions(keyword: string): readonly Instruction[] {
  const stages = dockerfile.getFROMs();
  const from = stages.at(-1)?.getRange()?.start.line ?? 0;
  return dockerfile
    .getInstructions()
    .filter((each) => each.getKeyword() === keyword && (each.getRange()?.start.line ?? 0) > from);
}

/** The one instruction of that kind that the image has. */
export function theInstruction(keyword: string): Instruction {
  const [one, ...others] = imageInstructions(keyword);
  if (one === undefined || others.length > 0) throw new Error(`the image has not one ${keyword}`);
  return one;
}

/** The words of an instruction in its JSON form. */
export function wordsOf(instruction: Instruction): readonly string[] {
  const strings = (instruction as JSONInstruction).getJSONStrings(); // CMD and HEALTHCHECK's command are such
  return strings.map((each) => JSON.parse(each.getValue()) as string);
}

/** What the image sets for every process. */
export function imageEnvironment(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    dockerfile
      .getENVs()
      .flatMap((each) => each.getProperties())
      .map((property) => [property.getName(), property.getValue() ?? '']),
  );
}

/** What is copied from the checkout into any stage. */
export function copiedFromCheckout(): readonly string[] {
  return dockerfile
    .getCOPYs()
    .filter((each) => each.getFromFlag() === null)
    .flatMap((each) =>
      each
        .getArguments()
        .slice(0, -1)
        .map((argument) => argument.getValue()),
    );
}

/** The commands that build it, line by line. */
export function buildCommands(): readonly string[] {
  return dockerfile
    .getInstructions()
    .filter((each) => each.getKeyword() === 'RUN')
    .map((each) => each.getArgumentsContent() ?? '');
}

/** The images that stages are built on. */
export function bases(): readonly string[] {
  return dockerfile.getFROMs().map((each) => each.getImage() ?? '');
}
