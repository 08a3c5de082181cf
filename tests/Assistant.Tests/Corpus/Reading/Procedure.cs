namespace Assistant.Tests.Corpus.Reading;

/// <summary>A procedure of the made-up council Westmarch, sixty printed pages long, as Word and as PDF.</summary>
internal static class Procedure
{
    public const string Title = "Westmarch procedure: children exploited by criminals";

    public static IReadOnlyList<ProcedurePart> Parts { get; } = [.. ProcedurePart.Parse(ProcedureSections.Text + ProcedurePlaces.Text)];

    private static readonly Lazy<byte[]> AsWord = new(() => MadeWord.Of(Title, Parts));
    private static readonly Lazy<byte[]> AsPdf = new(() => MadePdf.Of(Title, Parts));

    public static byte[] Word => AsWord.Value;

    public static byte[] Pdf => AsPdf.Value;
}
