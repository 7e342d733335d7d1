-- An invented manufacturer of pens: numbers beyond those that were given out, people by their ids.
insert into person values ('e-101', 'manager', 'zh'), ('e-102', 'engineer', 'zh'), ('e-103', 'engineer', 'en');
insert into legal_entity values
  ('pens', '桐庐霁禾制笔有限公司', '91330122MA9990019R', '浙江省杭州市桐庐县分水镇砚池路901号'),
  ('tools', '桐庐霁禾机械有限公司', '91330122MA9990027L', '浙江省杭州市桐庐县富春江镇竹坞路902号');
insert into patent values
  (1, timestamp '2026-01-05 09:00:00', '201819000101.4', '发明', '一种防漏墨中性笔', date '2018-12-21', date '2021-03-16', 'pens', 'e-102', 'K-100', 85, null),
  (2, timestamp '2026-01-05 09:00:01', '202029000102.1', '实用新型', '按动式可换笔芯', date '2020-06-12', date '2021-02-05', 'pens', 'e-102', 'K-100', 85, null),
  (3, timestamp '2026-01-05 09:00:02', '201939000103.9', '外观设计', '双头记号笔', date '2019-11-20', date '2020-05-08', 'pens', 'e-103', 'K-200', 0, null),
  (4, timestamp '2026-01-05 09:00:03', '202119000104.X', '发明', '笔芯自动装配机', date '2021-12-17', date '2024-09-10', 'tools', 'e-103', 'K-300', 70, null),
  (5, timestamp '2026-01-05 09:00:04', '201729000105.3', '实用新型', '弹簧送料机构', date '2017-03-02', date '2017-11-14', 'tools', 'e-102', 'K-300', 0, null);
insert into fee_payment values
  (1, 7, date '2024-12-10', 300, 'V-2024-1187'),
  (2, 6, date '2025-06-02', 180, 'V-2025-0533'),
  (3, 6, date '2024-11-12', 900, 'V-2024-1042'),
  (4, 4, date '2024-12-10', 360, 'V-2024-1188'),
  (5, 9, date '2025-02-20', 2000, 'V-2025-0112');
