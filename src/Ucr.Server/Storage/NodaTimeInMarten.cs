using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Marten;
using Marten.Linq.Members;
using NodaTime;
using NpgsqlTypes;
using Ucr.Domain.Values;
using Weasel.Core;
using Weasel.Postgresql;

namespace Ucr.Server.Storage;

/// <summary>Lets Marten index and compare NodaTime members, for which there is no Marten.NodaTime of this version, and index by the patient.</summary>
public static class NodaTimeInMarten
{
    /// <summary>Maps the types and their members.</summary>
    public static void UseNodaTimeMembers(this StoreOptions options)
    {
        PostgresqlProvider.Instance.RegisterMapping(typeof(Instant), "timestamp with time zone", NpgsqlDbType.TimestampTz);
        PostgresqlProvider.Instance.RegisterMapping(typeof(LocalDate), "date", NpgsqlDbType.Date);
        options.Linq.MemberSources.Insert(0, new NodaTimeMembers());
    }

    private sealed class NodaTimeMembers : IMemberSource
    {
        public bool TryResolve(IQueryableMember parent, StoreOptions options, MemberInfo memberInfo, Type memberType, [NotNullWhen(true)] out IQueryableMember? member)
        {
            var type = Nullable.GetUnderlyingType(memberType) ?? memberType;
            var cast = type == typeof(Instant) ? "mt_immutable_timestamptz" : type == typeof(LocalDate) ? "mt_immutable_date" : null;
            member = type == typeof(PatientId) ? new Member("", parent, options.Serializer().Casing, memberInfo)
                : cast is null ? null : new Member($"{options.DatabaseSchemaName}.{cast}", parent, options.Serializer().Casing, memberInfo);
            return member is not null;
        }
    }

    private sealed class Member : QueryableMember, IComparableMember
    {
        public Member(string cast, IQueryableMember parent, Casing casing, MemberInfo member)
            : base(parent, casing, member) => TypedLocator = $"{cast}({RawLocator})";

        public override string SelectorForDuplication(string pgType) => TypedLocator.Replace("d.data", "data", StringComparison.Ordinal);
    }
}
