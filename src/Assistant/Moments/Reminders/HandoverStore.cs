using System.Security.Cryptography;
using System.Text;
using Assistant.Storage;
using Dapper;

namespace Assistant.Moments.Reminders;

/// <summary>
/// Offers to a colleague, by a code that its owner gives them. Of the code a hash is kept. It works once, until it expires, and what it
/// offers changes nothing until the colleague has accepted.
/// </summary>
public sealed class HandoverStore(StateDatabase database, KeptMomentStore moments, TimeProvider time)
{
    public static readonly TimeSpan Works = TimeSpan.FromDays(3);

    // Without letters and figures that look or sound alike.
    private const string Letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int Length = 8;

    /// <summary>A new code for one of somebody's moments; the one before no longer works.</summary>
    public string Offer(KeptMoment kept, HandoverKind kind)
    {
        var code = RandomNumberGenerator.GetString(Letters, Length);
        database.Together((connection, transaction) =>
        {
            connection.Execute("DELETE FROM handover WHERE kept = @Id AND kind = @kind", new { kept.Id, kind = $"{kind}" }, transaction);
            return connection.Execute("INSERT INTO handover (code, kept, kind, expires) VALUES (@code, @Id, @kind, @expires)", new { code = Hash(code), kept.Id, kind = $"{kind}", expires = (time.GetUtcNow() + Works).ToUnixTimeSeconds() }, transaction);
        });
        return $"{code[..4]}-{code[4..]}";
    }

    /// <summary>What the code offers; null where it is none, was taken, or has expired.</summary>
    public Handover? Find(string code)
    {
        var row = database.Read(c => c.QuerySingleOrDefault<(string Kept, string Kind)?>("SELECT kept, kind FROM handover WHERE code = @code AND expires > @now", new { code = Hash(code), now = time.GetUtcNow().ToUnixTimeSeconds() }));
        return row is { } found && moments.Find(found.Kept) is { } kept ? new Handover(kept, Enum.Parse<HandoverKind>(found.Kind)) : null;
    }

    /// <summary>The colleague accepts: the moment changes and the code is used up, both or neither.</summary>
    /// <param name="code">The code.</param>
    /// <param name="changed">The moment as it is after it.</param>
    /// <param name="plan">What is to go out now.</param>
    /// <param name="expires">When the moment is deleted.</param>
    public bool Accept(string code, KeptMoment changed, ReminderPlan plan, DateTimeOffset expires) => database.Together((connection, transaction) =>
    {
        if (connection.ExecuteScalar<long>("SELECT count(*) FROM handover WHERE code = @code AND kept = @Id", new { code = Hash(code), changed.Id }, transaction) == 0) return false;
        if (!moments.Change(changed, plan, expires, connection, transaction)) return false;
        return connection.Execute("DELETE FROM handover WHERE code = @code", new { code = Hash(code) }, transaction) == 1;
    });

    public int Forget() => database.Write(c => c.Execute("DELETE FROM handover WHERE expires <= @now", new { now = time.GetUtcNow().ToUnixTimeSeconds() }));

    private static string Hash(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"handover\n{new string([.. code.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)])}")));
}
