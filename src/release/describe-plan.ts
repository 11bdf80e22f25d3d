import type { ReleasePlan, ReleaseStep } from './plan.ts';

/** A plan as a person reads it: one line a step, no full stops. One line where there is nothing to do. */
export function describePlan(plan: ReleasePlan): string[] {
  if (plan.kind === 'refused') return [`refuse: ${plan.message}`, `to do: ${lowerFirst(plan.help)}`];
  const lines = plan.steps.map(describeStep);
  const nothing = plan.release?.draft === true ? 'nothing: the draft has it all' : 'nothing: the release has it all';
  return [...(lines.length === 0 ? [nothing] : lines), ...plan.notices];
}

function describeStep(step: ReleaseStep): string {
  switch (step.kind) {
    case 'create-draft':
      return 'create a draft of the release';
    case 'delete-draft':
      return 'remove a draft that another run overtook';
    case 'wait':
      return `wait for another upload of ${step.name}`;
    case 'remove':
      return `remove ${step.name}`;
    case 'upload':
      return `upload ${step.name} (${step.asset.bytes.length} bytes, sha256 ${step.asset.sha256}) and verify it`;
    case 'rename':
      return `rename ${step.from} to ${step.to}`;
    case 'publish': {
      const { tag, prerelease, latest, target } = step.as;
      const as = prerelease ? ' as a pre-release' : latest ? ' as the latest' : '';
      return `publish the release of tag ${tag}${as}${target === undefined ? '' : `, which creates the tag on ${target}`}`;
    }
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
