namespace Assistant.Storage.Register;

/// <summary>
/// What stands in one table, and whose it is. In <see cref="Of"/> and <see cref="EraseSql"/> the words <c>@keys</c>, <c>@chats</c> and
/// <c>@waiting</c> stand for the keys of a person, the ids of their private chats and the ids of their messages that wait.
/// </summary>
/// <param name="Name">The table.</param>
/// <param name="What">What a row is.</param>
/// <param name="Columns">All its columns, with spaces between.</param>
/// <param name="HowLong">When a row goes.</param>
public sealed record KeptTable(string Name, string What, string Columns, string HowLong)
{
    /// <summary>Which rows are one person's; null where none can be linked to a person.</summary>
    public string? Of { get; init; }

    /// <summary>The columns that a person is shown; all of them unless said otherwise.</summary>
    public string Shown { get; init; } = "*";

    /// <summary>What was sealed is opened for this purpose.</summary>
    public string? Purpose { get; init; }

    /// <summary>What is done with a person's rows; they are deleted unless said otherwise.</summary>
    public string EraseSql { get => field ?? $"DELETE FROM {Name} WHERE {Of}"; init; }

    /// <summary>In words what erasing does, where it is not to delete the rows; and where nobody's rows are meant, why there are none.</summary>
    public string? Erasing { get; init; }
}
