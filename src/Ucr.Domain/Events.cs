namespace Ucr.Domain;

/// <summary>A fact in one of the service's streams.</summary>
public interface IUcrEvent;

/// <summary>A fact in a referral's stream.</summary>
public interface IReferralEvent : IUcrEvent;

/// <summary>A fact in a visit's stream.</summary>
public interface IVisitEvent : IUcrEvent;

/// <summary>A fact in a person's stream: what outlasts a referral.</summary>
public interface IPersonEvent : IUcrEvent;

/// <summary>A fact in a shift's stream.</summary>
public interface IShiftEvent : IUcrEvent;

/// <summary>A fact in the stream of a month's submission.</summary>
public interface ISubmissionEvent : IUcrEvent;

/// <summary>A fact in the stream of a provider's desk.</summary>
public interface IDeskEvent : IUcrEvent;

/// <summary>A fact in the stream of a provider's settings.</summary>
public interface ISettingsEvent : IUcrEvent;

/// <summary>Something that a person did, or saw: the time they say is kept beside the time the store recorded it.</summary>
public interface IHumanAct
{
    /// <summary>Who did it, or who recorded it.</summary>
    StaffId By { get; }

    /// <summary>When the person says that it happened, UTC.</summary>
    Instant OccurredAt { get; }
}
