using Assistant.Teams;

namespace Assistant.CrashTests.Screening;

/// <summary>A move on its way: sent, and not acknowledged yet.</summary>
/// <param name="Move">What was sent.</param>
/// <param name="WasDone">After a crash: it was found to be done.</param>
/// <param name="WasPromised">It was acknowledged before it was answered: the assistant has to do it without being told again.</param>
internal sealed record Flight(Move Move, bool WasDone = false, bool WasPromised = false);

/// <summary>Something done long ago that a channel may deliver once more, at any time: it changes nothing.</summary>
internal sealed record Echo(Activity Activity, int Messages);
