using System.Runtime.CompilerServices;
using Assistant.Tests;

namespace Assistant.PostgresTests;

/// <summary>Has every test of this assembly keep its state in a database of its own in one cluster, which is started when the first asks for it.</summary>
internal static class OnPostgres
{
    private static readonly Lazy<PostgresCluster> Cluster = new(PostgresCluster.Create);

    public static string DatabaseFor(string folder) => PostgresCluster.Missing is null ? Cluster.Value.DatabaseFor(folder) : "";

    [ModuleInitializer]
    internal static void Use() => Some.PostgreSqlFor = DatabaseFor;
}
