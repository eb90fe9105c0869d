import type { Assessment } from '@vitrina/validator';
import type { FormatContext } from '../formatter.ts';
import type { Painter } from './painter.ts';

/** What each section of the text report draws on. */
export interface TextPage {
  readonly assessment: Assessment;
  readonly context: FormatContext;
  readonly painter: Painter;
  /** Columns that running text is wrapped to. */
  readonly width: number;
}
