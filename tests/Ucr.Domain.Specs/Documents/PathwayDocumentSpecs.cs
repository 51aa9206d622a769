using System.Text;
using Ucr.Domain.Allocation;
using Ucr.Domain.Allocation.Scope;
using Ucr.Domain.Clocks;
using Ucr.Domain.Clocks.Escalations;
using Ucr.Domain.Intake;
using Ucr.Domain.Outcomes;
using Ucr.Domain.Outcomes.Actions;
using Ucr.Domain.Outcomes.Deaths;
using Ucr.Domain.Outcomes.Emergencies;
using Ucr.Domain.Outcomes.Later;
using Ucr.Domain.Outcomes.Onward;
using Ucr.Domain.Outcomes.Responders;
using Ucr.Domain.Specs.Properties;
using Ucr.Domain.Triage;
using Ucr.Domain.Triage.Telling;
using Ucr.Domain.Visits;
using Ucr.Domain.Visits.Handovers;
using Ucr.Domain.Visits.LoneWorking;
using Ucr.Domain.Visits.Searching;

namespace Ucr.Domain.Specs.Documents;

public class PathwayDocumentSpecs
{
    public static readonly Instant Now = T(10, 40);

    private static readonly IReadOnlyList<(string Name, Func<World> World)> Referrals =
    [
        (nameof(Stage.AwaitingTriage), () => AtNine()),
        (nameof(Stage.AwaitingReceiver), () => AtNine().After(new RedirectReferral(Ours, "111 option 2", Why, T(9, 5)), TriageNurse, T(9, 5))),
        (nameof(Stage.Accepted), () => Accepted()),
        (nameof(Stage.AwaitingAmbulance), () => Accepted().After(new RaiseEmergency(Ours, null, TriageNurse.Id, Why, T(9, 20)), TriageNurse, T(9, 20))),
        (nameof(Stage.Seen), Ended),
        (nameof(Stage.Closed), () => Ended().After(new CloseReferral(Ours, ClosureReason.TreatmentCompleted, null, null, T(10, 35)), OtherTriageNurse, T(10, 35))),
    ];

    private static readonly IReadOnlyList<(string Name, Func<World> World)> VisitsOfReferral =
    [
        (nameof(VisitStage.Planned), Planned),
        (nameof(VisitStage.Allocated), Allocated),
        (nameof(VisitStage.Accepted), Taken),
        (nameof(VisitStage.OnTheWay), UnderWay),
        (nameof(VisitStage.AtTheDoor), AtTheDoor),
        (nameof(VisitStage.NoAccess), NoAccess),
        (nameof(VisitStage.WithPatient), WithPatient),
        (nameof(VisitStage.Ended), Ended),
        (nameof(VisitStage.Cancelled), () => Taken().After(new CancelVisit(OurVisit, false, "Planned twice", T(9, 15)), Desk, T(9, 15))),
    ];

    [Fact]
    public void the_state_table_stands_in_the_documents() => Document().ShouldStandIn("docs/pathway.md");

    [Fact]
    public void the_table_has_every_stage()
    {
        Referrals.Select(row => row.World().Referral.Stage.ToString()).ShouldBe(Referrals.Select(row => row.Name));
        Referrals.Select(row => row.Name).ShouldBe(Enum.GetNames<Stage>(), ignoreOrder: true);
        VisitsOfReferral.Select(row => row.World().Visit.Stage.ToString()).ShouldBe(Enum.GetNames<VisitStage>());
    }

    [Fact]
    public void the_table_has_every_command()
    {
        var shown = CommandsOfThePath.OfReferrals.Concat(CommandsOfThePath.OnVisits).Select(row => row.Command.GetType())
            .Concat(Pathway.Others.SelectMany(pathway => pathway.Commands).Select(row => row.Command.GetType()));
        AnyWorld.Commands.Except(shown).ShouldBeEmpty();
    }

    private static string Document() => new StringBuilder()
        .Append("# The path of a referral: what each command does at each stage\n\n")
        .Append("Written by `PathwayDocumentSpecs` from the real deciders (rewrite it with `UCR_WRITE_DOCS=1`). Each cell is what the\n")
        .Append("command gives when somebody who may give it does: **events**, `a refusal's code`, or *nothing* where it changes nothing.\n")
        .Append("An event that comes more than once is named once.\n\n## A referral's stages\n\n").Append(Table(CommandsOfThePath.OfReferrals, Referrals))
        .Append("\nIn *Seen* and *Closed* the visit has ended. A downgrade is refused once the standard was breached.\n")
        .Append("\n## A visit's stages\n\n").Append(Table(CommandsOfThePath.OnVisits, VisitsOfReferral))
        .Append("\nA visit's event has consequences for the referrals it serves (`Consequences`): the start of a contact stops the clock,\n")
        .Append("no access and nobody to send are escalated, and a closed referral calls its visits off unless somebody is with the patient.\n")
        .AppendJoin("", Pathway.Others.Select(Others))
        .ToString();

    private static string Others(Pathway pathway) =>
        $"\n## {pathway.Title}\n\n" + Table(
            [.. pathway.Stages.Select(stage => stage.Name)],
            pathway.Commands.Select(row => (row.Command.GetType().Name, pathway.Stages.Select(stage => Pathway.Decide(row.Command, stage.State, row.By)))));

    private static string Table(IReadOnlyList<(string Title, object Command, Actor By)> commands, IReadOnlyList<(string Name, Func<World> World)> columns) => Table(
        [.. columns.Select(column => column.Name)],
        commands.Select(row => (row.Title, columns.Select(column => column.World().Decide(row.Command, row.By, Now)))));

    private static string Table(IReadOnlyList<string> columns, IEnumerable<(string Title, IEnumerable<Decision> Cells)> rows) => string.Concat(
        rows.Select(row => $"| {row.Title} | {string.Join(" | ", row.Cells.Select(Cell))} |\n")
            .Prepend($"|---|{string.Concat(columns.Select(_ => "---|"))}\n")
            .Prepend($"| command | {string.Join(" | ", columns)} |\n"));

    private static string Cell(Decision decision) => decision switch
    {
        { Refusal: { } refusal } => $"`{refusal.Code}`",
        _ when !decision.Any() => "*nothing*",
        _ => string.Join(", ", decision.Select(happened => $"**{happened.GetType().Name}**").Distinct()),
    };
}
