using System.Text.RegularExpressions;
using Assistant.Contacts;
using Assistant.Corpus;

namespace Assistant.Answers;

/// <summary>Keeps one area's telephone numbers and mailboxes from people who work in another.</summary>
public static partial class LocalNumbers
{
    public static bool AreElsewhere(Document document, Chunk chunk, Area area) =>
        document.Source.Area != ContactBook.England && document.Source.Area != area.Name
        && Number().IsMatch(document.Text.AsSpan(chunk.Start, chunk.End - chunk.Start));

    [GeneratedRegex(@"\b0\d{2,4} ?\d{3} ?\d{3,4}\b|@\w")]
    private static partial Regex Number();
}
