using Hl7.Fhir.Model;
using Ucr.Server.Specs.Support;
using Xunit;
using static Ucr.Server.Specs.Integration.Fhir.Behaviours.BarsCaller;
using Task = System.Threading.Tasks.Task;

namespace Ucr.Server.Specs.Integration.Fhir.Behaviours;

/// <summary>What a receiver takes, and what it refuses: behaviours 26 to 28 and 30 to 33.</summary>
public sealed class RefusedBehaviourSpecs(UcrApp app)
{
    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public Task behaviour_26_consent_is_for_direct_care(string format) => Refused(app, Request(b => b.The<Consent>().Category[0].Coding[0].Code = "RES"), format, 400, "invariant");

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task behaviour_27_an_unknown_event_or_reason_is_refused(string format)
    {
        await Refused(app, Request(b => b.The<MessageHeader>().Event = new Coding("x", "servicerequest-destruction")), format, 400, "invariant");
        await Refused(app, Request(b => b.The<MessageHeader>().Reason = new("x", "perhaps")), format, 400, "invariant");
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task behaviour_28_the_version_is_given_and_one_that_we_take(string format)
    {
        await Refused(app, Request(b => b.Meta!.VersionId = null), format, 400, "invariant");
        await Refused(app, Request(b => b.Meta!.VersionId = "99.0.0"), format, 422, "not-supported");
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task behaviour_30_a_validation_still_holds_the_case(string format)
    {
        await Refused(app, Request(b => b.The<CarePlan>().Status = RequestStatus.Completed), format, 400, "invariant");
        await Refused(app, Request(b => b.The<Encounter>().Status = Encounter.EncounterStatus.Finished), format, 400, "invariant");
        await Sent(app, Request(b => b.The<Encounter>().Status = Encounter.EncounterStatus.InProgress), format);
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task behaviour_31_a_referral_has_finished_its_own_work(string format)
    {
        await Sent(app, Referral(), format);
        await Refused(app, Referral(b => b.The<CarePlan>().Status = RequestStatus.Active), format, 400, "invariant");
        await Refused(app, Referral(b => b.The<Encounter>().Status = Encounter.EncounterStatus.InProgress), format, 400, "invariant");
    }

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public Task behaviour_32_a_service_that_is_not_ours_is_refused(string format) =>
        Refused(app, Request(b => b.The<MessageHeader>().Destination[0].Endpoint = "https://fhir.nhs.uk/Id/dos-service-id|999"), format, 404, "not-found");

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task behaviour_33_a_payload_without_a_part_that_safety_needs_is_refused(string format)
    {
        await Refused(app, Request(b => b.Without<Patient>()), format, 400, "required");
        await Refused(app, Request(b => b.Without<Encounter>()), format, 400, "required");
        await Refused(app, Request(b => b.Without<CarePlan>()), format, 400, "required");
        await Refused(app, Request(b => b.Without<Consent>()), format, 400, "required");
        await Refused(app, Request(b => b.Without<ServiceRequest>()), format, 400, "invariant");
    }

    /// <summary>A referral of 111, which has finished its own work.</summary>
    internal static Bundle Referral(Action<Bundle>? change = null) => Request(b =>
    {
        b.Meta!.VersionId = "1.0.0";
        b.The<ServiceRequest>().Category[0].Coding[0].Code = "referral";
        b.The<ServiceRequest>().Category[0].Coding[1].Code = "a1t1";
        b.The<CarePlan>().Status = RequestStatus.Completed;
        b.The<Encounter>().Status = Encounter.EncounterStatus.Finished;
        change?.Invoke(b);
    });
}
