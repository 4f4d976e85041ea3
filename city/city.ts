import { runCommand } from './cli/run-command.ts'
import { findCityHome } from './home/city-home.ts'
import { openRunningCity } from './home/open-city.ts'
import { readCityKeys } from './keys/open-city-keys.ts'
import { runCity } from './starting/run-city.ts'

/** `npm run city` starts the gateway; with a command behind it, it does that one thing. */
const parameters = process.argv.slice(2)
const home = findCityHome()

process.exitCode =
  parameters.length === 0
    ? await runCity(home)
    : await runCommand(parameters, {
        write: (text) => process.stdout.write(text),
        complain: (line) => process.stderr.write(`${line}\n`),
        readKeys: () => readCityKeys(home.keys),
        keysFolder: home.keys,
        openCity: () => openRunningCity(home),
      })
