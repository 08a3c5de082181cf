namespace Assistant.Sources.Changes;

/// <summary>Why a change was not made. Its words stand in <c>knowledge/interface/sources.yaml</c> under <c>change.{name}</c>.</summary>
public enum ChangeFault { NoSuchSource, NoReason, TooLong, AlreadyWithdrawn, NotWithdrawn, NoSuchSuccessor, SupersedesItself, NoWhatChanged, NotHeld, SameText, HoldsDetails, Tampered, CannotWrite }

/// <summary>A change that was made, or why it was not.</summary>
/// <param name="Change">What the journal holds of it; null where it was not made.</param>
/// <param name="Fault">Why it was not made.</param>
/// <param name="Note">What taking it up said: that files of knowledge/ are broken, for example.</param>
public sealed record ChangeResult(Change? Change, ChangeFault? Fault = null, string? Note = null);
