namespace Assistant.Sources.Changes;

/// <summary>Under which id the words of something stand in <c>knowledge/interface/sources.yaml</c>.</summary>
public static class WordsId
{
    public static string Of(ChangeFault fault) => $"change.{Hyphened(fault.ToString())}";

    public static string Of(ChangeKind kind) => $"trail.{ChangeLine.Name(kind)}";

    public static string Of(Uses.UseKind kind) => $"uses.{Hyphened(kind.ToString())}";

    public static string Of(Recall.Fate fate) => $"fate.{Hyphened(fate.ToString())}";

    // Words of a name in C# begin with capitals.
    private static string Hyphened(string name) => string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
