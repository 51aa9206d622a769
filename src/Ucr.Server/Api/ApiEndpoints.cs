using Ucr.Server.Allocation;
using Ucr.Server.Allocation.Capacities;
using Ucr.Server.Allocation.Rota;
using Ucr.Server.Clocks;
using Ucr.Server.Clocks.Escalations;
using Ucr.Server.Intake;
using Ucr.Server.Intake.AmbulanceStack;
using Ucr.Server.Intake.History;
using Ucr.Server.Intake.Ledger;
using Ucr.Server.Outcomes;
using Ucr.Server.Reporting;
using Ucr.Server.Settings;
using Ucr.Server.Triage;
using Ucr.Server.Visits;

namespace Ucr.Server.Api;

/// <summary>The service's own API, in the order of a referral's path. Described at <c>/openapi/v1.json</c>.</summary>
public static class ApiEndpoints
{
    /// <summary>Maps every step.</summary>
    public static void MapUcrApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api");
        api.MapIntake();
        api.MapAmbulanceStack();
        api.MapHistory();
        api.MapLedger();
        api.MapKeeping();
        api.MapTriage();
        api.MapAnswers();
        api.MapWaiting();
        api.MapAllocation();
        api.MapScope();
        api.MapRota();
        api.MapRotaImport();
        api.MapCapacity();
        api.MapVisits();
        api.MapVisitSafety();
        api.MapPersons();
        api.MapClocks();
        api.MapOutcomes();
        api.MapCare();
        api.MapEmergencies();
        api.MapResponders();
        api.MapEscalations();
        api.MapReading();
        api.MapNational();
        api.MapSettings();
    }
}
