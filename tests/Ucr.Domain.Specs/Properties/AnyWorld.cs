using System.Reflection;
using Ucr.Domain.Intake;

namespace Ucr.Domain.Specs.Properties;

/// <summary>
/// Every stream of a small service: one referral with its visits, and one of each other kind. Whatever a command asks for is
/// found by its type, so that a new kind of stream takes part by itself; one that does not fit fails the spec.
/// </summary>
internal sealed class AnyWorld
{
    private static readonly Type[] All = typeof(Referral).Assembly.GetTypes();

    private static readonly object Missing = new();

    private static readonly Dictionary<Type, MethodInfo> Deciding = All
        .Where(type => type is { IsInterface: false, IsAbstract: false })
        .Select(type => (type, method: type.GetMethod("Decide", BindingFlags.Public | BindingFlags.Instance)))
        .Where(found => found.method?.ReturnType == typeof(Decision))
        .ToDictionary(found => found.type, found => found.method!);

    private static readonly Dictionary<Type, MethodInfo> Evolving = All
        .Select(type => type.GetMethod("Evolve", BindingFlags.Public | BindingFlags.Static))
        .OfType<MethodInfo>()
        .Where(method => method.ReturnType == method.DeclaringType)
        .ToDictionary(method => method.GetParameters()[^1].ParameterType);

    private static readonly HashSet<ParameterInfo> MayBeNew = [.. Deciding.Values.SelectMany(method => method.GetParameters()).Where(IsNullable)];

    private readonly Dictionary<(Type State, VisitId Visit), object> streams = [];

    private readonly List<IUcrEvent> facts = [];

    /// <summary>Every command of the domain.</summary>
    public static IReadOnlyList<Type> Commands { get; } = [.. Deciding.Keys.OrderBy(type => type.FullName, StringComparer.Ordinal)];

    public Referral Referral => (Referral)streams[(typeof(Referral), default)];

    public IEnumerable<Visit> Visits => streams.Values.OfType<Visit>();

    public IReadOnlyList<IUcrEvent> Facts => facts;

    /// <summary>A referral was received at nine.</summary>
    public static AnyWorld Begun()
    {
        var world = new AnyWorld();
        var received = Received(T(9, 0));
        ReceiveReferral command = new(
            received.ReferralId, received.Patient, received.Channel, received.Source, received.Referrer, received.Message, received.Need, received.Narrative,
            received.AgeInYears, received.Place, received.Locality, received.Alerts, received.Safety, received.SenderBreachAt, received.Doubts, T(9, 0), T(9, 0));
        world.Apply(command, world.Decide(command, Sender, T(9, 0))!);
        return world;
    }

    /// <summary>What the decider says; null when the command is about a stream that is not there.</summary>
    public Decision? Decide(object command, Actor by, Instant now)
    {
        var context = new DecisionContext(by, now, Defaults) { Visits = [.. Visits.Where(visit => visit.IsOpen)] };
        var given = Deciding[command.GetType()].GetParameters().Select(parameter => Given(parameter, command, context)).ToArray();
        return given.Contains(Missing) ? null : (Decision)Deciding[command.GetType()].Invoke(command, given)!;
    }

    public void Apply(object? command, IEnumerable<IUcrEvent> decided)
    {
        var home = command is null ? null : Deciding[command.GetType()].GetParameters()[0].ParameterType;
        foreach (var happened in decided)
        {
            Add(home, VisitOf(command), happened);
        }
    }

    private object? Given(ParameterInfo parameter, object command, DecisionContext context) => parameter.ParameterType switch
    {
        var type when type == typeof(DecisionContext) => context,
        var type when type == typeof(IReadOnlyList<Referral>) => new[] { Referral },
        var type when type == typeof(string) => "UCR-24602",
        var type when type == typeof(Visit) => streams.GetValueOrDefault((type, VisitOf(command))) ?? (MayBeNew.Contains(parameter) ? null : Missing),
        var type when Evolving.Values.Any(method => method.ReturnType == type) => streams.GetValueOrDefault((type, default)) ?? (MayBeNew.Contains(parameter) ? null : Fresh(type)),
        var type => throw new NotSupportedException($"{command.GetType().Name} asks for {type.Name}. Teach {nameof(AnyWorld)}."),
    };

    // A fact goes to the stream that the command is about; where it does not belong there, to the one where it does.
    private void Add(Type? home, VisitId visit, IUcrEvent happened)
    {
        facts.Add(happened);
        var evolve = Evolving.Where(found => found.Key.IsInstanceOfType(happened)).OrderByDescending(found => found.Value.ReturnType == home).First().Value;
        var key = (evolve.ReturnType, happened is IVisitEvent ? visit : default);
        var current = streams.GetValueOrDefault(key);
        streams[key] = evolve.Invoke(null, evolve.GetParameters() is [var id, _, _] ? [Activator.CreateInstance(id.ParameterType), current, happened] : [current, happened])!;
        foreach (var (at, consequence) in Following(visit, happened).ToList())
        {
            Add(null, at, consequence);
        }
    }

    private IEnumerable<(VisitId Visit, IUcrEvent Event)> Following(VisitId visit, IUcrEvent happened) => happened switch
    {
        IVisitEvent e => Consequences.For(Referral, visit, e, Defaults).Select(consequence => (visit, (IUcrEvent)consequence)),
        IReferralEvent e => Visits.SelectMany(open => Consequences.For(open, e).Select(consequence => (open.Id, (IUcrEvent)consequence))),
        _ => [],
    };

    private static object Fresh(Type type) => type.GetConstructor([]) is { } made && !type.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute)) ? made.Invoke([]) : Missing;

    private static VisitId VisitOf(object? command) => command?.GetType().GetProperty("Visit")?.GetValue(command) is VisitId visit ? visit : default;

    private static bool IsNullable(ParameterInfo parameter) => new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable;
}
