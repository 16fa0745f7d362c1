import { cellProblems } from './problems/cell-problems.js';
import { fileProblems } from './problems/file-problems.js';
import { rowProblems } from './problems/row-problems.js';

/**
 * Everything an import may say about a file or a row.
 * No sentence quotes more of a person than the cell that is wrong.
 */
export const problems = { ...fileProblems, ...cellProblems, ...rowProblems };

export type ProblemCode = keyof typeof problems;
