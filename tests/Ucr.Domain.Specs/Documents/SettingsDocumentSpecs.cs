using System.Text;
using Ucr.Domain.Clocks;

namespace Ucr.Domain.Specs.Documents;

public class SettingsDocumentSpecs
{
    [Fact]
    public void every_policy_stands_in_the_documents_with_its_default_and_its_alternatives() => Document().ShouldStandIn("docs/settings.md");

    private static string Document()
    {
        var text = new StringBuilder().Append("""
            # Settings

            Every rule of the service that is not a fact of arithmetic is a policy: it has a name and a version, it stands on the
            events that it produced, and where the national guidance could not be read it has a default and alternatives. Written
            by `SettingsDocumentSpecs` from the catalogue in `src/Ucr.Domain` (rewrite it with `UCR_WRITE_DOCS=1`).

            A provider's settings are a stream: each change has an author, a reason and a moment from which it holds. It holds 15
            seconds after it was made at the earliest: longer than any decision that is under way takes, so that every node decides
            by the same policies at each instant (`docs/decisions/0006-settings-hold-from-a-moment.md`). What was decided under an
            old version keeps it. Managers change them at `/settings`, by form or by file, after a preview of what the change would
            have changed last week; everybody at the desk and every clinician reads them there, with their history. The same file is
            read and written at `/api/settings`; its form is [settings.schema.json](settings.schema.json). At the server,
            `ucr settings export` writes it, and `ucr settings import <file> --reason <why>` reads it; `--preview` only says what would change.

            *Verified*: read in the source named. *Inferred*: follows from it. *Recalled*: known from practice, in no text that could
            be read. *Product decision*: no rule was found. A **bold** alternative can be chosen.

            """.ReplaceLineEndings("\n"));
        foreach (var group in PolicyCatalogue.Groups)
        {
            text.Append($"\n## {group.Step}\n\n| policy | question | default | alternatives | origin | certainty and source | changed by |\n|---|---|---|---|---|---|---|\n");
            foreach (var entry in group.Entries)
            {
                text.Append($"| `{entry.Key}` | {Cell(entry.Question)} | {Cell(entry.Default)} | {Alternatives(entry)} | {entry.Origin} | {InWords(entry.Certainty)}. {Cell(entry.Source)} | {Fields(entry)} |\n");
            }
        }

        return text.ToString();
    }

    private static string Alternatives(PolicyEntry entry) => entry.Alternatives.Count < 2
        ? "a value"
        : string.Join("<br>", entry.Alternatives.Skip(1).Select(one => one.Offered ? $"**`{one.Name}`** {Cell(one.Words)}" : $"`{one.Name}` {Cell(one.Words)}"));

    private static string Fields(PolicyEntry entry) => entry.Fields.Count == 0 ? "nobody" : string.Join("<br>", entry.Fields.Select(field => $"`{field.Name}`"));

    private static string InWords(Certainty certainty) => certainty == Certainty.ProductDecision ? "Product decision" : certainty.ToString();

    private static string Cell(string words) => words.Replace("|", "\\|", StringComparison.Ordinal);
}
