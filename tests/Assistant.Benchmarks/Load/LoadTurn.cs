namespace Assistant.Benchmarks.Load;

/// <summary>What a turn is.</summary>
internal enum TurnKind
{
    Question,
    Danger,
    Moment,
    Screening,
    Quiz,
    Search,
}

/// <summary>One turn on its way.</summary>
/// <param name="Id">The activity's id.</param>
/// <param name="Person">Who sends it.</param>
/// <param name="Due">When it was to be sent, in ticks of the stopwatch: waiting for its turn counts.</param>
internal sealed record LoadTurn(string Id, LoadPerson Person, long Due);
