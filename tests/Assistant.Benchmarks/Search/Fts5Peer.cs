using System.Diagnostics;
using Assistant.Retrieval;
using Microsoft.Data.Sqlite;

namespace Assistant.Benchmarks.Search;

/// <summary>SQLite's FTS5 with the Porter stemmer over the same four fields with the same weights, any word enough, in a file.</summary>
internal sealed class Fts5Peer : ISearchPeer
{
    private const int Batch = 10_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("fts5-").FullName;
    private readonly SqliteConnection _connection;
    private SqliteCommand _search = null!;

    public Fts5Peer()
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder, "passages.db"), Pooling = false }.ToString());
        _connection.Open();
    }

    public TimeSpan Build(MadeCorpus corpus, int passages)
    {
        var elapsed = TimeSpan.Zero;
        Execute("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA mmap_size=4294967296; PRAGMA cache_size=-65536; CREATE VIRTUAL TABLE passages USING fts5(title, heading, body, questions, content='', tokenize='porter unicode61')");
        for (var first = 0; first < passages; first += Batch)
        {
            var made = Enumerable.Range(first, Math.Min(Batch, passages - first)).Select(n => (n, corpus[n])).ToList();
            var start = Stopwatch.GetTimestamp();
            Insert(made);
            elapsed += Stopwatch.GetElapsedTime(start);
        }
        var last = Stopwatch.GetTimestamp();
        Execute("INSERT INTO passages(passages) VALUES('optimize'); INSERT INTO passages(passages, rank) VALUES('rank', 'bm25(0.1, 0.8, 1.0, 1.4)')");
        _search = _connection.CreateCommand();
        _search.CommandText = "SELECT rowid FROM passages WHERE passages MATCH $words ORDER BY rank LIMIT 10";
        _search.Parameters.Add("$words", SqliteType.Text);
        return elapsed + Stopwatch.GetElapsedTime(last);
    }

    public IReadOnlyList<int> Search(SearchQuestion question)
    {
        _search.Parameters[0].Value = string.Join(" OR ", question.Words.Select(w => $"\"{w}\""));
        var found = new List<int>();
        using var reader = _search.ExecuteReader();
        while (reader.Read()) found.Add(reader.GetInt32(0) - 1);
        return found;
    }

    public void Dispose()
    {
        _connection.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Insert(List<(int Number, Passage Passage)> made)
    {
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO passages(rowid, title, heading, body, questions) VALUES($row, $title, $heading, $body, $questions)";
        foreach (var name in new[] { "$row", "$title", "$heading", "$body", "$questions" }) insert.Parameters.Add(new SqliteParameter { ParameterName = name });
        foreach (var (number, passage) in made)
        {
            object[] values = [number + 1, passage.Title, passage.Heading, string.Join(' ', passage.Units), string.Join(' ', passage.Questions.Select(q => q.Text))];
            for (var i = 0; i < values.Length; i++) insert.Parameters[i].Value = values[i];
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
    }

    private void Execute(string statements)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }
}
