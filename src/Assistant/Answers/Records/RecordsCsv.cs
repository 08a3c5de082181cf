using Assistant.Contacts;
using Assistant.Knowledge;
using Assistant.Pages;

namespace Assistant.Answers.Records;

/// <summary>Records as a file for a spreadsheet.</summary>
public static class RecordsCsv
{
    public static byte[] Of(IEnumerable<RecordLine> lines, InterfaceWords words) => Csv.Of(
    [
        [words["records.head-reference"], words["records.head-at"], words["records.head-status"], words["records.head-intent"], words["records.head-sources"], words["records.head-likes"], words["records.head-dislikes"]],
        .. lines.Select(l => (IReadOnlyList<string>)[$"{l.Reference}", $"{TimeZoneInfo.ConvertTime(l.At, ContactBook.London):yyyy-MM-dd HH:mm}", RecordWords.Status(words, l.Status), RecordWords.Intent(words, l.Intent), string.Join("; ", l.Sources), $"{l.Likes}", $"{l.Dislikes}"]),
    ]);
}
