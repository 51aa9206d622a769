using System.Text.Json.Nodes;
using Hl7.Fhir.Model;
using Shouldly;
using Ucr.Server.Security.Encryption;
using Ucr.Server.Specs.Support;
using Xunit;
using static Ucr.Server.Specs.Integration.Fhir.Behaviours.BarsCaller;
using static Ucr.Server.Specs.Integration.Fhir.Behaviours.BarsDesk;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Specs.Integration.Fhir.Behaviours;

/// <summary>A service that does not take one of the standard's use cases. It is a service of its own: its settings are nobody else's.</summary>
public sealed class UseCaseSettingsSpecs
{
    private static readonly Dictionary<string, Func<Bundle>> Senders = new(StringComparer.Ordinal)
    {
        ["takesFrom999"] = () => Request(),
        ["takesFrom111"] = () => OtherRequests.Referral("a1t1"),
        ["takesFromPractices"] = () => OtherRequests.Referral("a5t1"),
        ["takesFromControlRooms"] = () => OtherRequests.ControlRoom(),
    };

    [Fact]
    public async Task a_use_case_that_is_off_is_refused_kept_and_a_task_and_what_is_held_goes_on()
    {
        await using var app = await new UcrApp().Started();
        using var caller = await Of(app);
        foreach (var (setting, request) in Senders)
        {
            var held = request();
            var id = ReferralOf((await caller.Send(held)).Taken());
            await SettingsSwitch.Change(app, policies => Only(policies, off: setting));

            foreach (var format in new[] { Json, Xml })
            {
                var refused = (await caller.Send(request(), format)).Refused(422, "not-supported", "REC_UNPROCESSABLE_ENTITY");
                refused.Text.ShouldContain("nobody here has taken the patient on");
                (await caller.Send(LaterBehaviourSpecs.Update(request()), format)).Refused(422, "not-supported");
            }

            ReferralOf((await caller.Send(held, Xml)).Taken()).ShouldBe(id, "the same request in the other format is the referral that is held");
            (await caller.Send(LaterBehaviourSpecs.Update(held))).Taken();
            (await Messages(app, id)).Select(message => message.Outcome).ShouldBe([RawMessageOutcome.Created, RawMessageOutcome.Amended]);
            (await caller.Send(Cancel(held))).Taken();
            foreach (var other in Senders.Where(one => !string.Equals(one.Key, setting, StringComparison.Ordinal)))
            {
                (await caller.Send(other.Value())).Taken();
            }
        }

        using var desk = await PageUser.SignIn(app, ApiUser.Dispatcher);
        (await desk.Reads("/refused")).ShouldContain("not-supported");
    }

    [Fact]
    public async Task only_what_is_on_is_told_to_whoever_asks()
    {
        await using var app = await new UcrApp().Started();
        using var caller = await Of(app);
        (await Told(caller)).ShouldBe(["a1t1", "a4t3", "a5t1", "a6t1", "a6t2", "a6t3"]);
        await SettingsSwitch.Change(app, policies => Only(policies, off: "takesFrom111"));
        (await Told(caller)).ShouldBe(["a4t3", "a5t1", "a6t1", "a6t2", "a6t3"]);
        await SettingsSwitch.Change(app, policies => Only(policies, off: "takesFrom999"));
        (await Told(caller)).ShouldBe(["a1t1", "a5t1", "a6t1", "a6t2", "a6t3"]);
        (await Definitions(caller)).Select(definition => definition.Title).ShouldBe(["Referral request", "Cancelled request", "Referral response"]);
        await SettingsSwitch.Change(app, policies => Only(policies, off: [.. Senders.Keys]));
        (await Told(caller)).ShouldBeEmpty();
    }

    private static void Only(JsonNode policies, params string[] off)
    {
        foreach (var setting in Senders.Keys)
        {
            policies["intake"]![setting] = !off.Contains(setting, StringComparer.Ordinal);
        }
    }

    private static async Task<IReadOnlyList<MessageDefinition>> Definitions(BarsCaller caller)
    {
        var found = (await caller.Get("MessageDefinition?context=https://fhir.nhs.uk/Id/dos-service-id|111111111")).Taken().Bundle;
        found.Total.ShouldBe(found.Entry.Count);
        return [.. found.Entry.Select(entry => entry.Resource).OfType<MessageDefinition>()];
    }

    /// <summary>The use cases that the definitions name, and the capabilities too.</summary>
    private static async Task<IReadOnlyList<string>> Told(BarsCaller caller)
    {
        string[] told = [.. (await Definitions(caller)).SelectMany(one => one.UseContext).Select(context => context.Code.Code!).Where(code => code.StartsWith('a')).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var said = (await caller.Get("metadata")).Taken().Resource.ShouldBeOfType<CapabilityStatement>().Implementation!.Description!;
        foreach (var useCase in new[] { "a1t1", "a4t3", "a5t1", "a6t1" })
        {
            said.Contains(useCase, StringComparison.Ordinal).ShouldBe(told.Contains(useCase, StringComparer.Ordinal), said);
        }

        return told;
    }
}
