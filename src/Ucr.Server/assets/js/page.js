// Every page: the behaviour of the NHS.UK components that are on it.
// @ts-expect-error The file is copied beside this one by the build and has no types of its own.
import { initAll } from "./nhsuk-frontend.min.js";

initAll();
