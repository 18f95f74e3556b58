#!/usr/bin/env node
import { VERSION } from '@matome/server/version.ts';
import { Command, Option } from 'commander';
import { failClearly } from './fail-clearly.ts';
import { wholeNumber } from './whole-number.ts';

const program = new Command('matome')
  .description('まとめ — an open order desk for Japanese online sellers')
  .version(VERSION);

program
  .command('start')
  .description('everything in one process tree: database, migrations, API, web, worker')
  .action(failClearly(async () => (await import('./start.ts')).start({ api: true, worker: true })));

program
  .command('api')
  .description('the API and the web app alone (needs DATABASE_URL)')
  .action(failClearly(async () => (await import('./start.ts')).start({ api: true, worker: false })));

program
  .command('worker')
  .description('the worker alone (needs DATABASE_URL)')
  .action(failClearly(async () => (await import('./start.ts')).start({ api: false, worker: true })));

program
  .command('migrate')
  .description('brings the database up to date and ends')
  .action(failClearly(async () => (await import('./migrate.ts')).migrateOnly()));

program
  .command('simulators')
  .description('all simulated malls on one port; prints the MATOME_MALL_URLS to use')
  .option('--port <number>', 'port', wholeNumber(65_535), 9100)
  .option('--seed <number>', 'seed of what is sold and by whom', wholeNumber(2 ** 31 - 1), 1)
  .option('--orders <number>', 'orders at the start', wholeNumber(1_000_000), 300)
  .action(failClearly(async (options) => (await import('./simulators.ts')).runSimulators(options)));

program
  .command('demo')
  .description('the main job with nothing configured, on simulated malls, in a temporary folder')
  .option('--once', 'without a browser: fetch, ship, export, rate, compare with the malls, print a table')
  .action(failClearly(async (options) => (await import('./demo/demo.ts')).runDemo(options)));

const account = program.command('account').description('accounts of this installation');
account
  .command('create')
  .requiredOption('--name <company>', 'company')
  .requiredOption('--email <address>', 'e-mail address of the first member')
  .requiredOption('--password <password>', 'password, 8 characters or more')
  .addOption(new Option('--role <role>', 'role').choices(['owner', 'staff', 'viewer']).default('owner'))
  .option('--api-option', 'with the API option (automatic writing)')
  .option('--json', 'answer as JSON')
  .action(failClearly(async (options) => (await import('./account-create.ts')).createAccount(options)));

const operator = program.command('operator').description('who runs this installation');
operator
  .command('create')
  .description('somebody who approves contracts and sees health, never orders')
  .requiredOption('--name <name>', 'name')
  .requiredOption('--email <address>', 'e-mail address to sign in with')
  .requiredOption('--password <password>', 'password, 8 characters or more')
  .option('--json', 'answer as JSON')
  .action(failClearly(async (options) => (await import('./operator-create.ts')).createOperator(options)));

program
  .command('backup')
  .description('everything of this installation into one file, while the desk works')
  .argument('<file>', 'where to; an older backup there is replaced when the new one is whole')
  .action(failClearly(async (file) => (await import('./backup.ts')).backUp(file)));

program
  .command('restore')
  .description('fills an empty installation with a backup')
  .argument('<file>', 'what `matome backup` wrote')
  .action(failClearly(async (file) => (await import('./restore.ts')).restore(file)));

program
  .command('doctor')
  .description('checks this installation and says what is wrong')
  .action(failClearly(async () => (await import('./doctor.ts')).examine()));

await program.parseAsync();
