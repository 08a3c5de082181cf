using System.Text;
using Assistant.Storage;
using Assistant.Tests.Storage;
using Dapper;

namespace Assistant.Tests.Privacy;

/// <summary>What was deleted is gone from the file too.</summary>
public sealed class DeletedBytesTests
{
    [Fact]
    public void Of_a_thousand_rows_that_are_deleted_no_byte_stays_in_the_database_file()
    {
        var options = Some.Options.State;
        var database = new StateDatabase(options);
        var words = Enumerable.Range(0, 1000).Select(n => $"zq-deleted-{n:00000}-zq").ToList();
        database.Together((c, t) => c.Execute("INSERT INTO feedback (answer, reaction, words, at) VALUES (NULL, 'like', @word, 1)", words.Select(word => new { word = word + new string('x', 400) }), t));
        database.Together((c, t) => c.Execute("INSERT INTO conversation (id, service_url, seen) VALUES (@word, 'x', 1)", words.Select(word => new { word }), t));
        Found().ShouldBeGreaterThan(0);
        database.Write(c => c.Execute("DELETE FROM feedback WHERE at = 1") + c.Execute("DELETE FROM conversation"));
        Found().ShouldBe(0);

        int Found()
        {
            var bytes = Encoding.Latin1.GetString(KeptBytes.Of(options));
            return words.Count(word => bytes.Contains(word, StringComparison.Ordinal));
        }
    }
}
