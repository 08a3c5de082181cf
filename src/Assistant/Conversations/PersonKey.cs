using System.Security.Cryptography;
using System.Text;
using Assistant.Teams;

namespace Assistant.Conversations;

/// <summary>Whose something is: a hash, so that what is kept names nobody. The same person has the same key on every device.</summary>
public static class PersonKey
{
    /// <summary>The key of who sent the activity: their object id in Microsoft Entra, else the channel's id; null where it has neither.</summary>
    public static string? Of(Activity activity) => activity.From switch
    {
        { AadObjectId: { Length: > 0 } id } => Of(id),
        { Id: { Length: > 0 } id } => Of(id),
        _ => null,
    };

    public static string Of(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"person\n{id.Trim().ToLowerInvariant()}")));
}
