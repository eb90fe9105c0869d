import type { Evidence } from '@vitrina/scorer';
import type { Assessment } from '@vitrina/validator';

/** What is published of a subject. */
export interface Published {
  /** What to call it, unless somebody knows better. */
  readonly name: string;
  /** Null where nothing readable is published. */
  readonly assessment: Evidence['assessment'];
  /** `YYYY-MM-DD` */
  readonly asOf: string;
}

/** What an assessment says of a subject. */
export function publishedOf(name: string, assessment: Assessment, asOf: string): Published {
  const isRead = assessment.inputs.some(({ status }) => status === 'read');
  return { name, assessment: isRead ? assessment : null, asOf };
}
