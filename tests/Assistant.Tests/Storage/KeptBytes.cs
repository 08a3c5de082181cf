using System.Text;
using Assistant.Storage;
using Dapper;

namespace Assistant.Tests.Storage;

/// <summary>All that the store holds, as somebody would find it who has taken the disk.</summary>
internal static class KeptBytes
{
    public static byte[] Of(StateOptions options)
    {
        if (options.PostgreSql.Length == 0) return File.ReadAllBytes(options.File);
        return new StateDatabase(options).Read(c =>
        {
            using var kept = new MemoryStream();
            foreach (var table in c.Query<string>("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'").ToList())
                foreach (var row in c.Query($"SELECT * FROM {table}").Cast<IDictionary<string, object?>>())
                    foreach (var value in row.Values)
                        kept.Write(value as byte[] ?? Encoding.UTF8.GetBytes($"{value}"));
            return kept.ToArray();
        });
    }
}
